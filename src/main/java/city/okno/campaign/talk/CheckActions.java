package city.okno.campaign.talk;

import city.okno.campaign.Campaigns;
import city.okno.campaign.Checks;
import city.okno.campaign.Decision;
import city.okno.campaign.Idea;
import city.okno.campaign.IdeaNumber;
import city.okno.campaign.IdeaState;
import city.okno.campaign.Ideas;
import city.okno.campaign.Objection;
import city.okno.campaign.Objection.Kind;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Role;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What moderators decide, and complaints, for scripts.
@Component
class CheckActions implements Actions {

    private final Checks checks;
    private final Ideas ideas;
    private final Campaigns campaigns;

    CheckActions(Checks checks, Ideas ideas, Campaigns campaigns) {
        this.checks = checks;
        this.ideas = ideas;
        this.campaigns = campaigns;
    }

    /// @param after the number of the idea that was looked at last; null: from the beginning
    record Next(@Nullable Long after) {}

    record Of(long idea) {}

    /// @param reason the name of an [Objection.Kind] in small letters
    /// @param words what is said in own words; needed with `other`
    record Against(long idea, String reason, @Nullable String words) {}

    /// An idea that waits for a moderator.
    sealed interface Waiting {
        /// @param waiting how many wait, this one among them
        record Found(IdeaCard card, String project, int waiting) implements Waiting {}

        /// Those that were looked at before still wait.
        record Postponed(int waiting) implements Waiting {}

        record None() implements Waiting {}
    }

    /// Whether a moderator is to decide about an idea.
    sealed interface Asking {
        record Waits() implements Asking {}

        /// @param state where it stands already
        record NotWaiting(String number, IdeaState state) implements Asking {}

        record Unknown() implements Asking {}
    }

    /// [Decision], with a number that is shown as it is.
    sealed interface Deciding {
        record Decided(String number) implements Deciding {}

        /// @param state where it stands already
        record NotWaiting(String number, IdeaState state) implements Deciding {}

        record Unknown() implements Deciding {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.on("ideas.next_waiting", Next.class, Waiting.class, this::next);
        registry.on("ideas.waits", Of.class, Asking.class, this::waits);
        registry.on("ideas.publish", Of.class, Deciding.class, this::publish);
        registry.on("ideas.reject", Against.class, Deciding.class, this::reject);
        registry.on("ideas.complain", Against.class, Checks.Complaint.class, this::complain);
    }

    private Waiting next(Next with, Caller caller) {
        moderator(caller);
        var after = with.after() == null ? null : new IdeaNumber(with.after());
        return waiting(checks.next(after, caller.now()));
    }

    private Waiting waiting(Optional<Idea> found) {
        return found.<Waiting>map(idea ->
                        new Waiting.Found(
                                IdeaCard.of(idea),
                                campaigns.find(idea.campaign()).orElseThrow().title(),
                                checks.waiting()))
                .orElseGet(this::noneLeft);
    }

    private Waiting noneLeft() {
        var waiting = checks.waiting();
        return waiting == 0 ? new Waiting.None() : new Waiting.Postponed(waiting);
    }

    private Asking waits(Of with, Caller caller) {
        moderator(caller);
        var number = new IdeaNumber(with.idea());
        return checks.waits(number)
                ? new Asking.Waits()
                : ideas.byNumber(number, caller.now())
                        .<Asking>map(idea ->
                                new Asking.NotWaiting(String.valueOf(with.idea()), idea.state()))
                        .orElseGet(Asking.Unknown::new);
    }

    private Deciding publish(Of with, Caller caller) {
        moderator(caller);
        var number = new IdeaNumber(with.idea());
        return deciding(checks.publish(number, caller.party(), caller.now()));
    }

    private Deciding reject(Against with, Caller caller) {
        moderator(caller);
        var number = new IdeaNumber(with.idea());
        return deciding(checks.reject(number, objection(with), caller.party(), caller.now()));
    }

    private static Deciding deciding(Decision decision) {
        return switch (decision) {
            case Decision.Decided(var number, _) ->
                    new Deciding.Decided(String.valueOf(number.value()));
            case Decision.NotWaiting(var number, var state) ->
                    new Deciding.NotWaiting(String.valueOf(number.value()), state);
            case Decision.Unknown() -> new Deciding.Unknown();
        };
    }

    private Checks.Complaint complain(Against with, Caller caller) {
        return checks.complain(
                new IdeaNumber(with.idea()), caller.party(), objection(with), caller.now());
    }

    private static Objection objection(Against with) {
        var kind = Kind.valueOf(with.reason().toUpperCase(Locale.ROOT));
        return new Objection(kind, with.words() == null ? "" : with.words().strip());
    }

    /// The flows ask for the role; whoever comes here without it comes by a fault of a script.
    private static void moderator(Caller caller) {
        if (!caller.has(Role.MODERATOR)) {
            throw new IllegalStateException("only moderators decide about ideas");
        }
    }
}
