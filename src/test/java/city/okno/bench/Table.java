package city.okno.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A table in Markdown. Figures keep what can be told apart from one run to the next: about three
/// digits.
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... head) {
        rows.add(List.of(head));
        rows.add(List.of(head).stream().map(_ -> "---").toList());
    }

    Table row(Object... cells) {
        rows.add(List.of(cells).stream().map(Table::cell).toList());
        return this;
    }

    private static String cell(Object value) {
        return value instanceof Number number ? figure(number.doubleValue()) : value.toString();
    }

    static String figure(double value) {
        if (value >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }

    @Override
    public String toString() {
        return rows.stream()
                .map(row -> row.stream().collect(Collectors.joining(" | ", "| ", " |")))
                .collect(Collectors.joining("\n"));
    }
}
