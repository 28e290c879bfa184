package city.okno.campaign.talk;

import city.okno.campaign.CampaignId;
import city.okno.campaign.IdeaDraft;
import city.okno.campaign.IdeaNumber;
import city.okno.campaign.Ideas;
import city.okno.campaign.QuestionId;
import city.okno.campaign.Signature;
import city.okno.campaign.Submission;
import city.okno.campaign.Votes;
import city.okno.campaign.Voting;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writing ideas and finding them, for scripts.
@Component
class IdeaActions implements Actions {

    private static final int FOUND = 5;
    private static final int PAGE = 10;

    private final Ideas ideas;
    private final Votes votes;

    IdeaActions(Ideas ideas, Votes votes) {
        this.ideas = ideas;
        this.votes = votes;
    }

    record Nothing() {}

    record Sought(String words) {}

    record Titled(long campaign, String title) {}

    /// @param topic the question that the idea answers
    /// @param photos public ids of pictures
    /// @param signature `name`, `first_name` or `none`
    record Submit(
            long topic,
            String title,
            String body,
            @Nullable List<String> photos,
            String signature) {}

    record Of(long idea) {}

    /// @param from how many better ones to leave out; null: none
    record Page(long campaign, @Nullable Integer from) {}

    /// [Submission], with a number that is shown as it is.
    sealed interface Sending {
        record Submitted(String number) implements Sending {}

        record LimitReached(int limit) implements Sending {}

        record NotYet() implements Sending {}

        record Closed() implements Sending {}

        record NotParticipant() implements Sending {}
    }

    /// What there is.
    sealed interface Listing {
        record Found(List<IdeaCard> ideas) implements Listing {}

        record None() implements Listing {}
    }

    /// Ideas that say nearly the same.
    sealed interface Nearby {
        /// @param almost whether one of them says it in almost the same words
        record Found(List<Near> ideas, boolean almost) implements Nearby {}

        record None() implements Nearby {}
    }

    record Near(String number, String name, String label) {}

    /// A page of the best ideas.
    sealed interface Top {
        /// @param first place of the first one, from 1
        /// @param next how many to leave out for the next page; null on the last one
        record Best(List<IdeaCard> ideas, int first, @Nullable Integer next) implements Top {}

        record None() implements Top {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.on("ideas.similar", Titled.class, Nearby.class, this::similar);
        registry.on("ideas.submit", Submit.class, Sending.class, this::submit);
        registry.on("ideas.support", Of.class, Voting.class, this::support);
        registry.on("ideas.mine", Nothing.class, Listing.class, this::mine);
        registry.on("ideas.find", Sought.class, Listing.class, this::find);
        registry.on("ideas.top", Page.class, Top.class, this::top);
    }

    private Nearby similar(Titled with, Caller caller) {
        var found = ideas.similar(new CampaignId(with.campaign()), with.title());
        if (found.isEmpty()) {
            return new Nearby.None();
        }
        return new Nearby.Found(
                found.stream()
                        .map(it ->
                                new Near(
                                        String.valueOf(it.number().value()),
                                        it.title(),
                                        IdeaCard.cut(it.title())))
                        .toList(),
                found.stream().anyMatch(Ideas.Similar::almostTheSame));
    }

    private Sending submit(Submit with, Caller caller) {
        var draft =
                new IdeaDraft(
                        new QuestionId(with.topic()),
                        with.title().strip(),
                        with.body().strip(),
                        with.photos() == null ? List.of() : with.photos(),
                        Signature.valueOf(with.signature().toUpperCase(Locale.ROOT)));
        return switch (ideas.submit(draft, caller.party(), caller.now())) {
            case Submission.Submitted(var number) ->
                    new Sending.Submitted(String.valueOf(number.value()));
            case Submission.LimitReached(var limit) -> new Sending.LimitReached(limit);
            case Submission.NotYet() -> new Sending.NotYet();
            case Submission.Closed() -> new Sending.Closed();
            case Submission.NotParticipant() -> new Sending.NotParticipant();
        };
    }

    private Voting support(Of with, Caller caller) {
        return votes.support(new IdeaNumber(with.idea()), caller.party(), caller.now());
    }

    private Listing mine(Nothing with, Caller caller) {
        return listing(IdeaCard.all(ideas.by(caller.party(), caller.now())));
    }

    private Listing find(Sought with, Caller caller) {
        return listing(IdeaCard.all(ideas.find(with.words(), FOUND, caller.now())));
    }

    private static Listing listing(List<IdeaCard> found) {
        return found.isEmpty() ? new Listing.None() : new Listing.Found(found);
    }

    private Top top(Page with, Caller caller) {
        var from = with.from() == null ? 0 : with.from();
        var best = ideas.top(new CampaignId(with.campaign()), PAGE + 1, from, caller.now());
        if (best.isEmpty()) {
            return new Top.None();
        }
        return new Top.Best(
                IdeaCard.all(best.subList(0, Math.min(PAGE, best.size()))),
                from + 1,
                best.size() > PAGE ? from + PAGE : null);
    }
}
