package city.okno.rehearsal;

import java.util.List;
import java.util.Map;

/// Where two runs of the same file part.
final class Difference {

    private Difference() {}

    static Mismatch between(
            String file,
            Mode mode,
            Map<String, List<Trace>> expected,
            Map<String, List<Trace>> seen) {
        for (var name : expected.keySet()) {
            var wanted = expected.get(name);
            var got = seen.getOrDefault(name, List.of());
            for (int i = 0; i < Math.max(wanted.size(), got.size()); i++) {
                var one = i < wanted.size() ? wanted.get(i).toString() : "nothing";
                var other = i < got.size() ? got.get(i).toString() : "nothing";
                if (!one.equals(other)) {
                    return new Mismatch(
                            file + " (" + mode + ", " + name + ", message " + (i + 1) + ")",
                            0,
                            one,
                            other);
                }
            }
        }
        return new Mismatch(
                file + " (" + mode + ")",
                0,
                "only " + expected.keySet() + " are told something",
                seen.keySet().toString());
    }
}
