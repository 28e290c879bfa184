package city.okno.script.words;

import city.okno.script.yaml.Names;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules.PluralType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a message needs, read from its pattern.
///
/// @param uses how each argument is used, by name
/// @param selects every plural and select in it, the inner ones too
public record MessageShape(Map<String, Set<Use>> uses, List<Selecting> selects) {

    /// @param cases `one`, `=0`, `other`; the names of a select
    public record Selecting(String argument, Kind kind, List<String> cases) {
        public enum Kind {
            PLURAL,
            ORDINAL,
            SELECT
        }

        public PluralType plural() {
            return kind == Kind.ORDINAL ? PluralType.ORDINAL : PluralType.CARDINAL;
        }
    }

    /// @throws IllegalArgumentException with ICU's words when it is no message
    static MessageShape of(String pattern) {
        var shape = new MessageShape(new LinkedHashMap<>(), new ArrayList<>());
        var parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++) {
            if (parsed.getPart(i).getType() == Part.Type.ARG_START) {
                shape.argument(parsed, i);
            }
        }
        return shape;
    }

    public Set<String> arguments() {
        return uses.keySet();
    }

    private void argument(MessagePattern parsed, int start) {
        var name = parsed.getSubstring(parsed.getPart(start + 1));
        if (!Names.SIMPLE.fits(name)) {
            throw new IllegalArgumentException("{" + name + "}; expected a name in the braces");
        }
        var type = parsed.getPart(start).getArgType();
        uses.computeIfAbsent(name, _ -> EnumSet.noneOf(Use.class)).add(use(parsed, start, type));
        switch (type) {
            case PLURAL -> selecting(parsed, start, name, Selecting.Kind.PLURAL);
            case SELECTORDINAL -> selecting(parsed, start, name, Selecting.Kind.ORDINAL);
            case SELECT -> selecting(parsed, start, name, Selecting.Kind.SELECT);
            case NONE, SIMPLE, CHOICE -> {}
        }
    }

    private static Use use(MessagePattern parsed, int start, ArgType type) {
        return switch (type) {
            case NONE -> Use.PLAIN;
            case PLURAL, SELECTORDINAL -> Use.PLURAL;
            case SELECT -> Use.SELECT;
            case CHOICE -> throw new IllegalArgumentException("choice; expected plural or select");
            case SIMPLE ->
                    switch (parsed.getSubstring(parsed.getPart(start + 2))) {
                        case "number" -> Use.NUMBER;
                        case "date" -> Use.DATE;
                        case "time" -> Use.TIME;
                        case String other ->
                                throw new IllegalArgumentException(
                                        other + "; expected number, date, time, plural or select");
                    };
        };
    }

    private void selecting(MessagePattern parsed, int start, String name, Selecting.Kind kind) {
        var cases = new ArrayList<String>();
        int limit = parsed.getLimitPartIndex(start);
        for (int i = start + 2; i < limit; i++) {
            switch (parsed.getPart(i).getType()) {
                case ARG_SELECTOR -> cases.add(parsed.getSubstring(parsed.getPart(i)));
                case MSG_START -> i = parsed.getLimitPartIndex(i);
                default -> {}
            }
        }
        selects.add(new Selecting(name, kind, List.copyOf(cases)));
    }
}
