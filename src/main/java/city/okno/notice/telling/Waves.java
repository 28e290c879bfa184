package city.okno.notice.telling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/// Divides what is done together into waves, one after another: in none does anything that stands
/// for itself alone, such as a reader, come twice.
final class Waves {

    private Waves() {}

    /// @param marks what may come once in a wave; those that share one keep their order
    static <T> List<List<T>> of(Collection<T> all, Function<T, Collection<?>> marks) {
        var waves = new ArrayList<List<T>>();
        var next = new HashMap<Object, Integer>();
        for (var one : all) {
            var its = marks.apply(one);
            int wave = its.stream().mapToInt(mark -> next.getOrDefault(mark, 0)).max().orElse(0);
            its.forEach(mark -> next.put(mark, wave + 1));
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(one);
        }
        return waves;
    }
}
