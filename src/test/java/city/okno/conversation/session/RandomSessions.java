package city.okno.conversation.session;

import city.okno.conversation.session.Effect.Button;
import city.okno.delivery.Ask;
import city.okno.delivery.Target;
import city.okno.script.Choice;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Sessions of any shape, the same for the same seed.
final class RandomSessions {

    private final Random random;

    RandomSessions(long seed) {
        random = new Random(seed);
    }

    Session next() {
        return new Session(
                some(2, this::talk),
                some(3, this::button),
                some(3, () -> new Answered(random.nextLong(), text(), text(), text())),
                random.nextLong(1L << 50),
                TurnSoFar.NONE);
    }

    private Talk talk() {
        var frames = IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(_ -> frame()).toList();
        return new Talk(
                text(),
                random.nextBoolean(),
                random.nextLong(1000),
                frames,
                random.nextBoolean() ? null : prompt(),
                random.nextBoolean(),
                instant());
    }

    private Frame frame() {
        return new Frame(
                text(),
                text(),
                Frame.Waits.values()[random.nextInt(Frame.Waits.values().length)],
                new Values(map(2)),
                some(2, this::text),
                new Values(map(2)),
                some(3, this::text),
                some(2, this::text));
    }

    private Prompt prompt() {
        return new Prompt(
                random.nextLong(1000),
                text(),
                some(5, () -> new Choice(text(), text())),
                random.nextInt(3),
                random.nextInt(3));
    }

    private Button button() {
        var target =
                switch (random.nextInt(3)) {
                    case 0 -> new Target.Answer(random.nextLong(100), text());
                    case 1 -> new Target.Start(text(), Map.of(text(), text()));
                    default -> new Target.Share(Ask.PHONE);
                };
        return new Button(text(), target, random.nextBoolean());
    }

    private Map<String, Object> map(int depth) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.put(text(), value(depth));
        }
        return map;
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 10)) {
            case 0 -> random.nextLong();
            case 1 -> BigDecimal.valueOf(random.nextLong(), random.nextInt(4));
            case 2 -> random.nextBoolean();
            case 3 -> LocalDate.ofEpochDay(random.nextInt(40_000));
            case 4 -> LocalTime.ofSecondOfDay(random.nextInt(86_400));
            case 5 -> instant();
            case 6 -> Duration.ofMillis(random.nextInt());
            case 7 -> text();
            case 8 -> random.nextDouble();
            case 9 -> new Choice(text(), text());
            case 10 -> some(3, () -> value(depth - 1));
            default -> map(depth - 1);
        };
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1000L);
    }

    private String text() {
        return random.ints(1 + random.nextInt(6), 0, 5)
                .mapToObj(i -> List.of("ж", "\"", "{", "a", "\n").get(i))
                .reduce("", String::concat);
    }

    private <T> List<T> some(int most, Supplier<? extends T> make) {
        return IntStream.range(0, random.nextInt(most + 1)).<T>mapToObj(_ -> make.get()).toList();
    }
}
