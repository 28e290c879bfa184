package city.okno.conversation.answer;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.When;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The phrases stand in `src/test/resources/when`.
class WhenReaderTest {

    record Case(ZonedDateTime now, String phrase, String meaning) {
        @Override
        public String toString() {
            return phrase;
        }
    }

    @ParameterizedTest
    @MethodSource
    void readsRussian(Case it) {
        assertThat(meaning(it)).isEqualTo(it.meaning());
    }

    static Stream<Case> readsRussian() {
        return cases("ru");
    }

    @ParameterizedTest
    @MethodSource
    void readsEnglish(Case it) {
        assertThat(meaning(it)).isEqualTo(it.meaning());
    }

    static Stream<Case> readsEnglish() {
        return cases("en");
    }

    @ParameterizedTest
    @MethodSource
    void readsAtTheEdgesOfTime(Case it) {
        assertThat(meaning(it)).isEqualTo(it.meaning());
    }

    static Stream<Case> readsAtTheEdgesOfTime() {
        return cases("edges");
    }

    @Test
    void knowsAtLeastAsManyPhrasesAsWerePromised() {
        assertThat(cases("ru")).hasSizeGreaterThanOrEqualTo(150);
        assertThat(cases("en")).hasSizeGreaterThanOrEqualTo(50);
    }

    @ParameterizedTest
    @MethodSource("readsRussian")
    void everyReadingCanBeChosenByItsButton(Case it) {
        for (var reading : readings(read(it))) {
            var button = When.of((Map<?, ?>) reading).code();
            assertThat(WhenReader.read(button, it.now(), CommonLists.LEXICON))
                    .isEqualTo(new Recognised.Understood(reading));
        }
    }

    @Test
    void listensToNobodyWhoTellsAStory() {
        var story = "завтра " + "мы пойдём в гости ".repeat(20);
        assertThat(WhenReader.read(story, CommonLists.NOW, CommonLists.LEXICON))
                .isEqualTo(Recognised.not(Reason.WHEN));
    }

    private static Recognised read(Case it) {
        return WhenReader.read(it.phrase(), it.now(), CommonLists.LEXICON);
    }

    private static List<?> readings(Recognised recognised) {
        return switch (recognised) {
            case Recognised.Understood(Object one) -> List.of(one);
            case Recognised.Ambiguous(List<Object> several) -> several;
            case Recognised.NotUnderstood _ -> List.of();
        };
    }

    private static String meaning(Case it) {
        return switch (read(it)) {
            case Recognised.NotUnderstood(Reason reason, var _) ->
                    reason == Reason.WHEN
                            ? "not understood"
                            : reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case Recognised understood ->
                    readings(understood).stream()
                            .map(one -> shown(When.of((Map<?, ?>) one)))
                            .collect(Collectors.joining(" / "));
        };
    }

    private static String shown(When when) {
        var days =
                when.isOneDay()
                        ? when.from().toString()
                        : when.from() + ".." + (when.to() == null ? "" : when.to());
        if (when.isAnyTime()) {
            return days;
        }
        return days + " " + when.earliest() + (when.isOneTime() ? "" : "-" + when.latest());
    }

    private static Stream<Case> cases(String file) {
        var cases = new ArrayList<Case>();
        var now = CommonLists.NOW;
        for (var line : text("/when/" + file + ".txt").lines().toList()) {
            if (line.startsWith("now ")) {
                var words = line.split(" ");
                now = LocalDateTime.parse(words[1]).atZone(ZoneId.of(words[2]));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                var sides = line.split(" \\| ");
                cases.add(new Case(now, sides[0], sides[1]));
            }
        }
        return cases.stream();
    }

    private static String text(String resource) {
        try (var in = WhenReaderTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
