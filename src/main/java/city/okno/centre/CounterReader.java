package city.okno.centre;

import city.okno.catalogue.Page;
import city.okno.centre.Counter.Quota;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads `counters:`. One item may stand for several counters that are alike.
final class CounterReader {

    private static final Pattern NUMBERS =
            Pattern.compile("([1-9][0-9]{0,2})(?:-([1-9][0-9]{0,2}))?");
    private static final String FORM = "a counter like { numbers: 1-4, kind: universal }";
    private static final String SKILL = "[a-z][a-z_]{0,31}";
    private static final int ALL = 100;

    private final Page centre;

    CounterReader(Page centre) {
        this.centre = centre;
    }

    List<Counter> read() {
        centre.needs("counters", "a list of counters");
        var counters =
                centre.each("counters", FORM, this::alike).stream().flatMap(List::stream).toList();
        var numbers = new HashSet<Integer>();
        counters.stream()
                .map(Counter::number)
                .filter(number -> !numbers.add(number))
                .forEach(twice ->
                        centre.wrong("counters", "a second counter " + twice, "each number once"));
        return counters;
    }

    private List<Counter> alike(Page item) {
        item.only("a counter", "numbers", "kind", "skills", "access", "booked", "walk_in");
        var kind = item.constant("kind", CounterKind.class);
        var skills =
                item.texts("skills", "skills").stream()
                        .filter(skill -> isSkill(item, skill))
                        .map(Skill::new)
                        .collect(Collectors.toUnmodifiableSet());
        if (kind == CounterKind.SKILLED && skills.isEmpty()) {
            item.wrong("skills", "a skilled counter without skills", "skills: [property]");
        }
        var access = Set.copyOf(item.constants("access", Access.class));
        var quota = quota(item);
        return numbers(item)
                .mapToObj(number -> new Counter(number, kind, skills, access, quota))
                .toList();
    }

    private static boolean isSkill(Page item, String skill) {
        if (!skill.matches(SKILL)) {
            item.wrong("skills", "“" + skill + "” is no skill", "small Latin letters and _");
            return false;
        }
        return true;
    }

    private static Quota quota(Page item) {
        var booked = item.number("booked", 0, ALL, ALL);
        var walkIn = item.number("walk_in", 0, ALL, ALL - booked);
        if (booked + walkIn > ALL) {
            item.wrong(
                    "walk_in",
                    "%d %% booked and %d %% walk-in".formatted(booked, walkIn),
                    "at most 100 % together");
            return new Quota(booked, ALL - booked);
        }
        return new Quota(booked, walkIn);
    }

    private static IntStream numbers(Page item) {
        var expected = "a number or several, like 7 or 1-4";
        var text = item.text("numbers", expected);
        var form = NUMBERS.matcher(text);
        if (!form.matches()) {
            if (!text.isEmpty()) {
                item.wrong("numbers", "“" + text + "”", expected);
            }
            return IntStream.empty();
        }
        var first = Integer.parseInt(form.group(1));
        var last = Stream.ofNullable(form.group(2)).mapToInt(Integer::parseInt).findFirst();
        if (last.orElse(first) < first) {
            item.wrong("numbers", "“" + text + "”", expected);
        }
        return IntStream.rangeClosed(first, last.orElse(first));
    }
}
