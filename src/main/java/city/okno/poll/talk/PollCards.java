package city.okno.poll.talk;

import city.okno.poll.Answer;
import city.okno.poll.Answers;
import city.okno.poll.Form;
import city.okno.poll.Poll;
import city.okno.poll.Topics;
import city.okno.script.Caller;
import city.okno.settings.OknoSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Shows polls in the language of whoever asks.
@Component
class PollCards {

    /// Characters of a button that VK shows.
    private static final int LABEL = 38;

    private final Answers answers;
    private final Topics topics;
    private final OknoSettings settings;

    PollCards(Answers answers, Topics topics, OknoSettings settings) {
        this.answers = answers;
        this.topics = topics;
        this.settings = settings;
    }

    /// @param place as text, for a slot
    record Option(String place, String label) {}

    PollCard card(Poll poll, Caller caller) {
        var language = caller.language();
        var answer = answers.of(poll.id(), caller.party());
        var scale = poll.form() instanceof Form.Scale it ? it : null;
        var topic = topics.of(poll.content());
        return new PollCard(
                poll.id().value(),
                poll.edition(),
                topic.isPresent(),
                topic.map(it -> it.in(language)).orElse(""),
                poll.content().question().in(language),
                scale != null,
                scale == null ? "" : scale.low().in(language),
                scale == null ? 0 : scale.points(),
                scale == null ? "" : scale.high().in(language),
                answer.isPresent(),
                answer.map(it -> said(poll.form(), it, language)).orElse(""),
                lastDay(poll.content().closes()),
                poll.content().hidden());
    }

    /// What can be chosen, in its order.
    static List<Option> options(Form form, String language) {
        var labels = form.labels(language);
        return IntStream.range(0, labels.size())
                .mapToObj(i -> new Option(String.valueOf(i + 1), labels.get(i)))
                .toList();
    }

    /// The answer as its author would say it.
    private static String said(Form form, Answer answer, String language) {
        return switch (answer) {
            case Answer.Written(var text) -> text;
            case Answer.Chosen(var places) -> {
                var labels = form.labels(language);
                yield places.stream()
                        .map(place -> labels.get(place - 1))
                        .collect(Collectors.joining(", "));
            }
        };
    }

    LocalDate lastDay(Instant closes) {
        return LocalDate.ofInstant(closes.minusNanos(1_000), settings.zone());
    }

    /// Short enough for a button; never cut through the middle of a character.
    static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= LABEL) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LABEL - 1)).strip() + "…";
    }
}
