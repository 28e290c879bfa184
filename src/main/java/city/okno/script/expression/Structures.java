package city.okno.script.expression;

import city.okno.script.action.PlainType;
import city.okno.script.action.PlainType.Component;
import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.Immutable;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Plain types as CEL types, so that a wrong component is found by its checker.
final class Structures {

    private final Map<String, StructType> known = new LinkedHashMap<>();

    CelTypeProvider provider() {
        return new Provider(ImmutableMap.copyOf(known));
    }

    @Immutable
    private record Provider(ImmutableMap<String, StructType> known) implements CelTypeProvider {

        @Override
        public ImmutableCollection<CelType> types() {
            return ImmutableList.copyOf(known.values());
        }

        @Override
        public Optional<CelType> findType(String name) {
            return Optional.ofNullable(known.get(name));
        }
    }

    /// @param name of the place where it stands; the type's own name has a space in it, else CEL
    ///   would take `result.next` for the type of this name
    StructType structure(String name, Map<String, Component> components) {
        var fields = new LinkedHashMap<String, CelType>();
        components.forEach((field, component) ->
                fields.put(field, type(name + "." + field, component.type())));
        var types = ImmutableMap.copyOf(fields);
        var type =
                StructType.create(
                        "record " + name,
                        types.keySet(),
                        field -> Optional.ofNullable(types.get(field)));
        known.put(type.name(), type);
        return type;
    }

    CelType type(String name, PlainType type) {
        return switch (type) {
            case PlainType.Text(), PlainType.OneOf(_) -> SimpleType.STRING;
            case PlainType.Whole() -> SimpleType.INT;
            case PlainType.Decimal() -> SimpleType.DOUBLE;
            case PlainType.YesNo() -> SimpleType.BOOL;
            case PlainType.Date(), PlainType.Moment() -> SimpleType.TIMESTAMP;
            case PlainType.Time(), PlainType.Span() -> SimpleType.DURATION;
            case PlainType.Structure(var components) -> structure(name, components);
            case PlainType.Many(var of) -> ListType.create(type(name, of));
        };
    }
}
