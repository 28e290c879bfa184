package city.okno.script.flow;

import java.util.List;
import java.util.Map;

/// What people write for one and the same thing: yes and no, months, numbers in words, the words
/// that are always understood. From `bot-scripts/common/lists.<language>.yaml`.
///
/// @param lists words of all languages, by list and entry: `yes_no` → `yes` → `да`, `ага`, `ok`
public record WordLists(Map<String, Map<String, List<String>>> lists) {

    public WordLists {
        lists = Map.copyOf(lists);
    }

    /// @param list for example `month`
    /// @return words by entry, lower case, in order of the files; empty when there is no such list
    public Map<String, List<String>> of(String list) {
        return lists.getOrDefault(list, Map.of());
    }
}
