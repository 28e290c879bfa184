package city.okno.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tables of letters and words in `src/main/resources/search`: UTF-8, `#` begins a comment.
final class Tables {

    private Tables() {}

    /// The rows of a table, each split at tabs.
    static List<List<String>> rows(String name) {
        return lines(name).stream().map(line -> List.of(line.split("\t"))).toList();
    }

    /// The words of each `[section]`, in normal form.
    static Map<String, Set<String>> sections(String name) {
        Map<String, Set<String>> sections = new LinkedHashMap<>();
        Set<String> current = new LinkedHashSet<>();
        for (String line : lines(name)) {
            if (line.startsWith("[")) {
                current = new LinkedHashSet<>();
                sections.put(line.substring(1, line.length() - 1), current);
            } else {
                current.addAll(NormalForm.words(line));
            }
        }
        return sections;
    }

    private static List<String> lines(String name) {
        try (InputStream in = Tables.class.getResourceAsStream("/search/" + name)) {
            if (in == null) {
                throw new IllegalStateException("search/" + name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
