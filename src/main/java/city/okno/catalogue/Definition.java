package city.okno.catalogue;

import city.okno.script.flow.Place;
import city.okno.script.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What stands in a file about a thing, without its layout and remarks: as it is kept, and as it is
/// compared.
record Definition(Map<String, Object> values) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, Object>> VALUES =
            new TypeReference<>() {};

    static Definition of(Yaml.Fields fields) {
        return new Definition(named(fields));
    }

    static Definition ofJson(String json) {
        return new Definition(JSON.readValue(json, VALUES));
    }

    String json() {
        return JSON.writeValueAsString(values);
    }

    /// As if it stood in a file.
    Yaml.Fields fields(Place place) {
        return fields(values, place);
    }

    /// The keys whose values differ, by name.
    List<String> differences(Definition other) {
        var keys = new TreeSet<String>();
        Stream.of(this, other)
                .flatMap(each -> each.values.keySet().stream())
                .filter(key -> !Objects.equals(values.get(key), other.values.get(key)))
                .forEach(keys::add);
        return List.copyOf(keys);
    }

    private static Map<String, Object> named(Yaml.Fields fields) {
        var values = new LinkedHashMap<String, Object>();
        fields.fields().forEach((name, field) -> values.put(name, plain(field.value())));
        return values;
    }

    private static Object plain(Yaml value) {
        return switch (value) {
            case Yaml.Text text -> text.text();
            case Yaml.Items items -> items.items().stream().map(Definition::plain).toList();
            case Yaml.Fields fields -> named(fields);
        };
    }

    private static Yaml.Fields fields(Map<?, ?> values, Place place) {
        var fields = new LinkedHashMap<String, Yaml.Field>();
        values.forEach((key, value) -> {
            var name = String.valueOf(key);
            fields.put(name, new Yaml.Field(name, yaml(value, place), place));
        });
        return new Yaml.Fields(fields, place);
    }

    private static Yaml yaml(Object value, Place place) {
        return switch (value) {
            case Map<?, ?> named -> fields(named, place);
            case List<?> list -> {
                var items = new ArrayList<Yaml>();
                list.forEach(item -> items.add(yaml(item, place)));
                yield new Yaml.Items(items, place);
            }
            default -> new Yaml.Text(String.valueOf(value), true, place);
        };
    }
}
