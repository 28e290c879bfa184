package city.okno.notice.telling;

import city.okno.notice.NoticeId;
import city.okno.notice.NoticeStatus.Attempt;
import city.okno.notice.Tracking;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells a person why a notice came: whose it is, and which ways it took.
@Component
class WhyActions implements Actions {

    private final History history;
    private final Tracking tracking;
    private final Words words;

    WhyActions(History history, Tracking tracking, Words words) {
        this.history = history;
        this.tracking = tracking;
        this.words = words;
    }

    /// @param notice null: the latest one
    record About(@Nullable Long notice) {}

    /// Why somebody was told something.
    sealed interface Reason {}

    /// @param notice which one
    /// @param title of the category
    /// @param why a sentence
    /// @param ways the ways that it took, the earliest first
    /// @param stoppable whether it can be stopped
    record Because(long notice, String title, String why, List<Way> ways, boolean stoppable)
            implements Reason {}

    /// @param channel how it is called; the one in which this is asked is `here`
    /// @param state `waiting`, `sent`, `unread`, `delivered`, `read`, `failed`, `unknown`, or
    ///   `forgotten` after months
    /// @param at when it came so far
    record Way(String channel, String state, Instant at) {}

    /// No such notice was told to the caller.
    record NothingTold() implements Reason {}

    @Override
    public void register(ActionRegistry registry) {
        registry.on("notice.why", About.class, Reason.class, this::why);
    }

    private Reason why(About with, Caller caller) {
        return history.told(caller, with.notice())
                .<Reason>map(told -> because(told, caller))
                .orElseGet(NothingTold::new);
    }

    private Because because(HistoryRepository.Told told, Caller caller) {
        var category = told.category();
        return new Because(
                told.notice().value(),
                say("title_" + code(category), Map.of(), caller),
                reason(told, caller),
                ways(told.notice(), caller),
                category.canBeStopped());
    }

    private String reason(HistoryRepository.Told told, Caller caller) {
        var department = told.department();
        if (department != null) {
            return say("why_from", Map.of("department", department), caller);
        }
        return say("why_" + (told.phone() ? "phone" : code(told.category())), Map.of(), caller);
    }

    /// What was taken back before it left was no way.
    private List<Way> ways(NoticeId notice, Caller caller) {
        var taken =
                tracking.status(notice).stream()
                        .flatMap(status -> status.attempts().stream())
                        .filter(attempt -> !"dropped".equals(attempt.state()))
                        .toList();
        int last = taken.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(at -> way(taken.get(at), at == last, caller))
                .toList();
    }

    private Way way(Attempt attempt, boolean last, Caller caller) {
        boolean here = attempt.channel() == caller.channel();
        var channel = "channel_" + (here ? "here" : attempt.channel().code());
        return new Way(say(channel, Map.of(), caller), state(attempt.state(), last), attempt.at());
    }

    /// After what was sent and not confirmed, another way was taken.
    private static String state(@Nullable String state, boolean last) {
        return switch (state) {
            case null -> "forgotten";
            case "queued" -> "waiting";
            case "sent" -> last ? state : "unread";
            case "undelivered", "rejected" -> "failed";
            default -> state;
        };
    }

    private String say(String key, Map<String, Object> arguments, Caller caller) {
        return words.text("notice." + key, caller.language(), arguments).text();
    }

    private static String code(Enum<?> category) {
        return category.name().toLowerCase(Locale.ROOT);
    }
}
