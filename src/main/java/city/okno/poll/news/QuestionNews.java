package city.okno.poll.news;

import city.okno.notice.Broadcast;
import city.okno.notice.Category;
import city.okno.notice.Notice.Button;
import city.okno.poll.Form;
import city.okno.poll.Poll;
import city.okno.poll.PollDraft;
import city.okno.poll.Topics;
import city.okno.script.ChannelKind;
import city.okno.script.ChannelLimits;
import city.okno.settings.OknoSettings;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// The question of a poll, to everybody whom it asks. One press answers it, where one press can.
@Component
class QuestionNews {

    static final String SENDER = "poll";

    /// The smallest keyboard of a messenger, where the button that stops polls stands too.
    private static final int MOST_BUTTONS = ChannelLimits.of(ChannelKind.VK).buttons() - 1;

    private final Topics topics;
    private final ZoneId zone;

    QuestionNews(Topics topics, OknoSettings settings) {
        this.topics = topics;
        this.zone = settings.zone();
    }

    Broadcast of(Poll poll) {
        return new Broadcast(
                SENDER,
                "question-%d-%d".formatted(poll.id().value(), poll.edition()),
                Category.POLL,
                "poll.asked",
                arguments(poll.content()),
                buttons(poll),
                Unanswered.NAME,
                String.valueOf(poll.id().value()),
                poll.content().closes());
    }

    private Map<String, Object> arguments(PollDraft draft) {
        var arguments = new HashMap<String, Object>();
        var topic = topics.of(draft);
        arguments.put("belongs", topic.isPresent());
        arguments.put("topic", topic.<Object>map(it -> it).orElse(""));
        var scale = draft.form() instanceof Form.Scale it ? it : null;
        arguments.put("question", draft.question());
        arguments.put("lastDay", LocalDate.ofInstant(draft.closes().minusNanos(1_000), zone));
        arguments.put("scale", scale != null);
        arguments.put("low", scale == null ? "" : scale.low());
        arguments.put("points", scale == null ? 0 : scale.points());
        arguments.put("high", scale == null ? "" : scale.high());
        return arguments;
    }

    private static List<Button> buttons(Poll poll) {
        return switch (poll.form()) {
            case Form.Single(var options) -> options(poll, options);
            case Form.Scale(var points, _, _) -> options(poll, numbers(points));
            case Form.Several _, Form.ShortText() -> List.of(begin(poll));
        };
    }

    private static List<?> numbers(int points) {
        return IntStream.rangeClosed(1, points).mapToObj(String::valueOf).toList();
    }

    /// @param labels texts or [Wording]s
    private static List<Button> options(Poll poll, List<?> labels) {
        return labels.size() > MOST_BUTTONS
                ? List.of(begin(poll))
                : IntStream.rangeClosed(1, labels.size())
                        .mapToObj(place -> option(poll, place, labels.get(place - 1)))
                        .toList();
    }

    private static Button option(Poll poll, int place, Object label) {
        var slots = new HashMap<>(slots(poll));
        slots.put("option", String.valueOf(place));
        return new Button("poll.option_button", "poll.answer", slots, Map.of("label", label));
    }

    private static Button begin(Poll poll) {
        return new Button("poll.answer_button", "poll.answer", slots(poll));
    }

    private static Map<String, String> slots(Poll poll) {
        return Map.of(
                "poll", String.valueOf(poll.id().value()),
                "edition", String.valueOf(poll.edition()));
    }
}
