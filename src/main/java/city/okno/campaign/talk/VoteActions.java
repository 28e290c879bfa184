package city.okno.campaign.talk;

import city.okno.campaign.CampaignId;
import city.okno.campaign.Deck;
import city.okno.campaign.IdeaNumber;
import city.okno.campaign.Ideas;
import city.okno.campaign.Stance;
import city.okno.campaign.Votes;
import city.okno.campaign.Votes.Likening;
import city.okno.campaign.Voting;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Choice;
import city.okno.settings.OknoSettings;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Cards and votes, for scripts.
@Component
class VoteActions implements Actions {

    private final Deck deck;
    private final Votes votes;
    private final Ideas ideas;
    private final Viewing viewing;
    private final OknoSettings settings;

    VoteActions(Deck deck, Votes votes, Ideas ideas, Viewing viewing, OknoSettings settings) {
        this.deck = deck;
        this.votes = votes;
        this.ideas = ideas;
        this.viewing = viewing;
        this.settings = settings;
    }

    record In(long campaign) {}

    record Of(long idea) {}

    /// @param stance `for`, `against` or `pass`
    record Vote(long idea, String stance) {}

    record Pair(long idea, long other) {}

    /// The next card of the deck.
    sealed interface Dealt {
        /// @param answered how many cards this person has answered
        record Card(IdeaCard card, int answered) implements Dealt {}

        record NoneLeft(int answered) implements Dealt {}

        record NotParticipant() implements Dealt {}

        record Closed() implements Dealt {}
    }

    /// How to show an idea to others.
    sealed interface Sharing {
        record Link(String number, String title, String address) implements Sharing {}

        /// Okno has no address outside.
        record OnlyNumber(String number, String title) implements Sharing {}

        record Gone() implements Sharing {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.on("ideas.next", In.class, Dealt.class, this::next);
        registry.on("ideas.card", Of.class, Viewing.View.class, this::card);
        registry.on("ideas.vote", Vote.class, Voting.class, this::vote);
        registry.choices("ideas.nearest", Of.class, this::nearest);
        registry.on("ideas.alike", Pair.class, Likening.class, this::alike);
        registry.on("ideas.share", Of.class, Sharing.class, this::share);
    }

    private Dealt next(In with, Caller caller) {
        var campaign = new CampaignId(with.campaign());
        return switch (deck.next(campaign, caller.party(), caller.now())) {
            case Deck.Card.Open(var idea, var answered) ->
                    new Dealt.Card(IdeaCard.of(idea), answered);
            case Deck.Card.NoneLeft(var answered) -> new Dealt.NoneLeft(answered);
            case Deck.Card.NotParticipant() -> new Dealt.NotParticipant();
            case Deck.Card.Closed() -> new Dealt.Closed();
        };
    }

    private Viewing.View card(Of with, Caller caller) {
        return with.idea() < 1
                ? new Viewing.View.Gone()
                : viewing.view(new IdeaNumber(with.idea()), caller);
    }

    private Voting vote(Vote with, Caller caller) {
        return votes.set(
                new IdeaNumber(with.idea()),
                caller.party(),
                Stance.valueOf(with.stance().toUpperCase(Locale.ROOT)),
                caller.now());
    }

    private List<Choice> nearest(Of with, Caller caller) {
        return ideas.byNumber(new IdeaNumber(with.idea()), caller.now()).stream()
                .flatMap(idea -> ideas.similar(idea.campaign(), idea.title()).stream())
                .filter(near -> near.number().value() != with.idea())
                .map(near ->
                        new Choice(
                                String.valueOf(near.number().value()), IdeaCard.cut(near.title())))
                .toList();
    }

    private Likening alike(Pair with, Caller caller) {
        if (with.other() < 1) {
            return new Likening.Gone();
        }
        return votes.alike(
                new IdeaNumber(with.idea()),
                new IdeaNumber(with.other()),
                caller.party(),
                caller.now());
    }

    private Sharing share(Of with, Caller caller) {
        var shown = card(with, caller);
        var card =
                switch (shown) {
                    case Viewing.View.Votable(var it) -> it;
                    case Viewing.View.Voted(var it, _) -> it;
                    case Viewing.View.Own(var it) -> it;
                    case Viewing.View.ForParticipants(var it, _) -> it;
                    case Viewing.View.Shown(var it) -> it;
                    case Viewing.View.Gone() -> null;
                };
        if (card == null) {
            return new Sharing.Gone();
        }
        var outside = settings.publicUrl();
        return outside == null
                ? new Sharing.OnlyNumber(card.number(), card.title())
                : new Sharing.Link(
                        card.number(),
                        card.title(),
                        outside.resolve("/?start=idea_" + card.number()).toString());
    }
}
