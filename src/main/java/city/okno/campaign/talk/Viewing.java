package city.okno.campaign.talk;

import city.okno.campaign.Act;
import city.okno.campaign.Applications;
import city.okno.campaign.Campaigns;
import city.okno.campaign.Idea;
import city.okno.campaign.IdeaNumber;
import city.okno.campaign.IdeaState;
import city.okno.campaign.Ideas;
import city.okno.campaign.Stance;
import city.okno.campaign.Standing;
import city.okno.campaign.Votes;
import city.okno.script.Caller;
import org.springframework.stereotype.Component;

/// What one person sees of an idea.
@Component
class Viewing {

    private final Campaigns campaigns;
    private final Applications applications;
    private final Ideas ideas;
    private final Votes votes;

    Viewing(Campaigns campaigns, Applications applications, Ideas ideas, Votes votes) {
        this.campaigns = campaigns;
        this.applications = applications;
        this.ideas = ideas;
        this.votes = votes;
    }

    /// An idea as this person sees it.
    sealed interface View {
        /// The person may vote.
        record Votable(IdeaCard card) implements View {}

        /// The person has voted and may change it.
        record Voted(IdeaCard card, Stance stance) implements View {}

        /// The person's own, whatever its state.
        record Own(IdeaCard card) implements View {}

        /// The campaign takes votes, but not yet this person's.
        ///
        /// @param campaign to apply to
        record ForParticipants(IdeaCard card, String campaign) implements View {}

        /// The campaign takes no votes.
        record Shown(IdeaCard card) implements View {}

        /// There is no such idea, or it cannot be seen.
        record Gone() implements View {}
    }

    View view(IdeaNumber number, Caller caller) {
        var idea = ideas.byNumber(number, caller.now()).orElse(null);
        if (idea == null) {
            return new View.Gone();
        }
        var card = IdeaCard.of(idea);
        if (ideas.isBy(number, caller.party())) {
            return new View.Own(card);
        }
        if (idea.state() != IdeaState.PUBLISHED) {
            return new View.Gone();
        }
        return others(idea, card, caller);
    }

    private View others(Idea idea, IdeaCard card, Caller caller) {
        var campaign = campaigns.find(idea.campaign()).orElseThrow();
        if (!campaign.permits(Act.VOTE, caller.now())) {
            return new View.Shown(card);
        }
        if (!(applications.standing(campaign.id(), caller.party())
                instanceof Standing.Participant)) {
            return new View.ForParticipants(card, String.valueOf(campaign.id().value()));
        }
        return votes.of(idea.number(), caller.party())
                .<View>map(stance -> new View.Voted(card, stance))
                .orElseGet(() -> new View.Votable(card));
    }
}
