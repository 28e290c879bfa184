package city.okno.campaign.voting;

import city.okno.campaign.Act;
import city.okno.campaign.Applications;
import city.okno.campaign.CampaignId;
import city.okno.campaign.Campaigns;
import city.okno.campaign.Deck;
import city.okno.campaign.IdeaNumber;
import city.okno.campaign.IdeaState;
import city.okno.campaign.Stance;
import city.okno.campaign.Votes;
import city.okno.campaign.Voting;
import city.okno.campaign.voting.VoteRepository.Subject;
import city.okno.resident.Residents;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// [Votes] over the module's tables. Whether the campaign takes votes is asked in the transaction
/// of the vote, by the instant of the press.
@Component
class BallotBox implements Votes {

    private final Campaigns campaigns;
    private final Applications applications;
    private final Residents residents;
    private final Deck deck;
    private final VoteRepository votes;
    private final LikenessRepository likenesses;

    BallotBox(
            Campaigns campaigns,
            Applications applications,
            Residents residents,
            Deck deck,
            VoteRepository votes,
            LikenessRepository likenesses) {
        this.campaigns = campaigns;
        this.applications = applications;
        this.residents = residents;
        this.deck = deck;
        this.votes = votes;
        this.likenesses = likenesses;
    }

    @Override
    public Voting set(IdeaNumber number, PartyId party, Stance stance, Instant now) {
        var idea = seen(number).orElse(null);
        if (idea == null) {
            return new Voting.Gone();
        }
        if (!takesVotes(idea.campaign(), now)) {
            return new Voting.Closed();
        }
        var voter = applications.participant(idea.campaign(), party).orElse(null);
        if (voter == null) {
            return new Voting.NotParticipant();
        }
        if (votes.isAuthor(idea.id(), voter)) {
            return new Voting.OwnIdea();
        }
        var before = votes.find(idea.id(), voter).orElse(null);
        votes.set(idea.id(), voter, stance, now);
        deck.answered(number, voter, now);
        return new Voting.Counted(stance, before);
    }

    @Override
    public Optional<Stance> of(IdeaNumber number, PartyId party) {
        var voter = residents.voter(party).orElse(null);
        return voter == null
                ? Optional.empty()
                : votes.subject(number).flatMap(idea -> votes.find(idea.id(), voter));
    }

    @Override
    public Voting support(IdeaNumber number, PartyId party, Instant now) {
        var voting = set(number, party, Stance.FOR, now);
        if (voting instanceof Voting.Counted) {
            var voter = residents.voter(party).orElseThrow();
            likenesses.supportedInstead(number, voter, now);
        }
        return voting;
    }

    @Override
    public Likening alike(IdeaNumber number, IdeaNumber other, PartyId party, Instant now) {
        var one = seen(number).orElse(null);
        var two = seen(other).orElse(null);
        if (one == null || two == null) {
            return new Likening.Gone();
        }
        if (one.id() == two.id() || !one.campaign().equals(two.campaign())) {
            return new Likening.Nonsense();
        }
        var voter = applications.participant(one.campaign(), party).orElse(null);
        if (voter == null) {
            return new Likening.NotParticipant();
        }
        likenesses.alike(one.id(), two.id(), voter, now);
        return new Likening.Kept();
    }

    private Optional<Subject> seen(IdeaNumber number) {
        return votes.subject(number).filter(idea -> idea.state() == IdeaState.PUBLISHED);
    }

    private boolean takesVotes(CampaignId campaign, Instant now) {
        return campaigns.find(campaign).orElseThrow().permits(Act.VOTE, now);
    }
}
