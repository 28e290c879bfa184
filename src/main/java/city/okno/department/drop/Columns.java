package city.okno.department.drop;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// How the first line may name the columns, in any order.
///
/// @param all every name that may occur
/// @param optional those of them that may be missing
record Columns(Set<String> all, Set<String> optional) {

    Columns {
        all = Set.copyOf(all);
        optional = Set.copyOf(optional);
    }

    List<String> checked(List<String> names) throws BadFile {
        var wanted = new TreeSet<>(all);
        var given = new TreeSet<>(names);
        if (given.size() < names.size() || !wanted.containsAll(given)) {
            throw new BadFile(
                    1, "The first line must name the columns: " + String.join(", ", wanted));
        }
        wanted.removeAll(given);
        wanted.removeAll(optional);
        if (!wanted.isEmpty()) {
            throw new BadFile(1, "Columns are missing: " + String.join(", ", wanted));
        }
        return names;
    }
}
