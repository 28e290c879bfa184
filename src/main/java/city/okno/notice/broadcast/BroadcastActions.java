package city.okno.notice.broadcast;

import static city.okno.script.ChannelKind.SMS;
import static city.okno.script.ChannelKind.TELEGRAM;
import static city.okno.script.ChannelKind.VK;
import static city.okno.script.ChannelKind.WEB;

import city.okno.audit.Actor;
import city.okno.audit.Audit;
import city.okno.audit.Subject;
import city.okno.notice.BroadcastId;
import city.okno.notice.BroadcastProgress;
import city.okno.notice.BroadcastProgress.State;
import city.okno.notice.Broadcasts;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What moderators see and do with broadcasts, for scripts.
@Component
class BroadcastActions implements Actions {

    /// The shortest button of all messengers, in code points.
    private static final int LABEL = 30;

    private final Broadcasts broadcasts;
    private final BroadcastNews news;
    private final Audit audit;

    BroadcastActions(Broadcasts broadcasts, BroadcastNews news, Audit audit) {
        this.broadcasts = broadcasts;
        this.news = news;
        this.audit = audit;
    }

    record Ask() {}

    record Of(long broadcast) {}

    /// Those that have not ended.
    sealed interface Listing {
        record Some(List<Row> broadcasts) implements Listing {}

        record None() implements Listing {}
    }

    /// @param text as it is read
    /// @param label the same, short enough for a button
    record Row(long id, String text, String label, State state, int sent, int people) {}

    /// One broadcast as a moderator sees it.
    sealed interface Status {
        /// @param text as it is read
        /// @param open whether it has not ended
        /// @param telegram how many Telegram reaches; the same for the others
        /// @param sms how many are reached by SMS
        /// @param segments how many these may take
        /// @param reserved for SMS whose outcome is not known yet
        /// @param unpaid who got no SMS because none was left
        /// @param unwanted who does not want to be told
        /// @param unreachable who has no chat
        /// @param blocked who blocked the bot
        /// @param tired who was told enough today
        /// @param resting whose own quiet hours end too late
        /// @param end when the last letter leaves; null when nobody can say
        record Known(
                String text,
                State state,
                boolean open,
                int people,
                int telegram,
                int vk,
                int web,
                boolean sendsSms,
                int sms,
                int segments,
                int reserved,
                int spent,
                boolean usedUp,
                int unpaid,
                int unwanted,
                int unreachable,
                int blocked,
                int tired,
                int resting,
                int waiting,
                int sent,
                int failed,
                int unknown,
                @Nullable Instant end)
                implements Status {}

        record Unknown() implements Status {}
    }

    /// [Approval], for scripts.
    sealed interface Approving {
        record Approved() implements Approving {}

        record Own() implements Approving {}

        record NotCounted() implements Approving {}

        record NotWaiting() implements Approving {}
    }

    /// What became of the wish to change its course.
    sealed interface Changing {
        record Changed() implements Changing {}

        /// It is not in the state for it.
        record TooLate() implements Changing {}
    }

    private interface Change {
        boolean of(BroadcastId broadcast, Instant now);
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.on("broadcast.all", Ask.class, Listing.class, (_, caller) -> all(caller));
        registry.on("broadcast.status", Of.class, Status.class, this::status);
        registry.on("broadcast.approve", Of.class, Approving.class, this::approve);
        registry.on(
                "broadcast.pause",
                Of.class,
                Changing.class,
                (of, caller) -> change(of, caller, "paused", broadcasts::pause));
        registry.on(
                "broadcast.resume",
                Of.class,
                Changing.class,
                (of, caller) -> change(of, caller, "resumed", broadcasts::resume));
        registry.on(
                "broadcast.cancel",
                Of.class,
                Changing.class,
                (of, caller) -> change(of, caller, "cancelled", broadcasts::cancel));
    }

    private Listing all(Caller caller) {
        moderatorsOnly(caller);
        var all = broadcasts.open().stream().map(id -> row(id, caller)).toList();
        return all.isEmpty() ? new Listing.None() : new Listing.Some(all);
    }

    private Row row(BroadcastId id, Caller caller) {
        var progress = broadcasts.progress(id, caller.now());
        var text = text(id, caller);
        return new Row(
                id.value(), text, cut(text), progress.state(), progress.sent(), people(progress));
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LABEL
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LABEL - 1)) + "…";
    }

    private String text(BroadcastId id, Caller caller) {
        return broadcasts
                .find(id)
                .map(broadcast -> news.text(broadcast).in(caller.language()))
                .orElse("");
    }

    private static int people(BroadcastProgress progress) {
        var people = progress.people();
        return people == null ? 0 : people;
    }

    private Status status(Of of, Caller caller) {
        moderatorsOnly(caller);
        var id = new BroadcastId(of.broadcast());
        if (broadcasts.find(id).isEmpty()) {
            return new Status.Unknown();
        }
        var progress = broadcasts.progress(id, caller.now());
        var reached = progress.recipients();
        var leftOut = progress.suppressed();
        var sms = progress.sms();
        return new Status.Known(
                text(id, caller),
                progress.state(),
                isOpen(progress.state()),
                people(progress),
                reached.getOrDefault(TELEGRAM, 0),
                reached.getOrDefault(VK, 0),
                reached.getOrDefault(WEB, 0),
                sms != null,
                reached.getOrDefault(SMS, 0),
                sms == null ? 0 : sms.allowed(),
                sms == null ? 0 : sms.reserved(),
                sms == null ? 0 : sms.spent(),
                sms != null && sms.usedUp(),
                leftOut.getOrDefault("budget", 0),
                leftOut.getOrDefault("unwanted", 0),
                leftOut.getOrDefault("no_address", 0),
                leftOut.getOrDefault("blocked", 0),
                leftOut.getOrDefault("cap", 0),
                leftOut.getOrDefault("resting", 0),
                progress.waiting(),
                progress.sent(),
                progress.failed(),
                progress.unknown(),
                progress.expectedEnd());
    }

    private static boolean isOpen(State state) {
        return switch (state) {
            case PROPOSED, RUNNING, PAUSED -> true;
            case FINISHED, CANCELLED, EXPIRED -> false;
        };
    }

    private Approving approve(Of of, Caller caller) {
        moderatorsOnly(caller);
        var id = new BroadcastId(of.broadcast());
        if (broadcasts.find(id).isEmpty()) {
            return new Approving.NotWaiting();
        }
        return switch (broadcasts.approve(id, caller.party(), caller.now())) {
            case APPROVED -> {
                record(id, caller, "approved");
                yield new Approving.Approved();
            }
            case OWN -> new Approving.Own();
            case NOT_COUNTED -> new Approving.NotCounted();
            case NOT_WAITING -> new Approving.NotWaiting();
        };
    }

    private Changing change(Of of, Caller caller, String act, Change change) {
        moderatorsOnly(caller);
        var id = new BroadcastId(of.broadcast());
        if (broadcasts.find(id).isEmpty() || !change.of(id, caller.now())) {
            return new Changing.TooLate();
        }
        record(id, caller, act);
        return new Changing.Changed();
    }

    private void record(BroadcastId id, Caller caller, String act) {
        audit.record(
                new Actor.Person(caller.party(), Role.MODERATOR),
                "broadcast." + act,
                Subject.of("broadcast", id.value()),
                null,
                caller.now());
    }

    /// The flows ask for the role; whoever comes without it comes by a fault of a script.
    private static void moderatorsOnly(Caller caller) {
        if (!caller.has(Role.MODERATOR)) {
            throw new IllegalStateException("only moderators look after broadcasts");
        }
    }
}
