package city.okno.department.drop;

import java.util.Map;

/// One line of a file, or several when a value in quotes has line breaks.
///
/// @param line where it begins, from 1
/// @param values by the names of the first line; empty when there are more or fewer of them
record Row(long line, Map<String, String> values) {

    @Override
    public String toString() {
        return "Row[" + line + "]";
    }
}
