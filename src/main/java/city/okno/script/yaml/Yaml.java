package city.okno.script.yaml;

import city.okno.script.flow.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A value in a YAML file.
public sealed interface Yaml {

    Place place();

    /// @param quoted whether it stands in quotes or as a block; a plain one may be a number
    record Text(String text, boolean quoted, Place place) implements Yaml {

        /// A key without a value.
        public boolean isAbsent() {
            return !quoted && text.isEmpty();
        }
    }

    record Items(List<Yaml> items, Place place) implements Yaml {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// @param fields in order of the file
    record Fields(Map<String, Field> fields, Place place) implements Yaml {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        public boolean has(String key) {
            return fields.containsKey(key);
        }

        public Field get(String key) {
            var field = fields.get(key);
            if (field == null) {
                throw new IllegalArgumentException("no key " + key);
            }
            return field;
        }
    }

    /// @param place of the key
    record Field(String name, Yaml value, Place place) {}

    /// For people.
    default String shown() {
        return switch (this) {
            case Text text -> text.isAbsent() ? "nothing" : "a text";
            case Items _ -> "a list";
            case Fields _ -> "named values";
        };
    }
}
