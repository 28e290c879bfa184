package city.okno.campaign.deck;

import city.okno.campaign.Act;
import city.okno.campaign.Applications;
import city.okno.campaign.CampaignId;
import city.okno.campaign.Campaigns;
import city.okno.campaign.Deck;
import city.okno.campaign.IdeaNumber;
import city.okno.campaign.Ideas;
import city.okno.resident.VoterId;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// [Deck] over the module's tables.
@Component
class CardDeck implements Deck {

    private final Campaigns campaigns;
    private final Applications applications;
    private final Ideas ideas;
    private final ExposureRepository exposures;

    CardDeck(
            Campaigns campaigns,
            Applications applications,
            Ideas ideas,
            ExposureRepository exposures) {
        this.campaigns = campaigns;
        this.applications = applications;
        this.ideas = ideas;
        this.exposures = exposures;
    }

    @Override
    public Card next(CampaignId campaign, PartyId party, Instant now) {
        if (!campaigns.find(campaign).orElseThrow().permits(Act.VOTE, now)) {
            return new Card.Closed();
        }
        var voter = applications.participant(campaign, party).orElse(null);
        if (voter == null) {
            return new Card.NotParticipant();
        }
        var seen = exposures.answeredBy(campaign, voter);
        return card(campaign, voter, now)
                .flatMap(number -> ideas.byNumber(number, now))
                .<Card>map(idea -> new Card.Open(idea, seen))
                .orElseGet(() -> new Card.NoneLeft(seen));
    }

    /// The open card; else a new one is laid, unless another press of the same person was faster:
    /// then its card is the open one.
    private Optional<IdeaNumber> card(CampaignId campaign, VoterId voter, Instant now) {
        var open = exposures.open(campaign, voter);
        if (open.isPresent()) {
            return open;
        }
        draw(campaign, voter, now);
        return exposures.open(campaign, voter);
    }

    private void draw(CampaignId campaign, VoterId voter, Instant now) {
        var place = exposures.laid(campaign, voter) + 1;
        var unseen = exposures.unseen(campaign, voter);
        if (!unseen.isEmpty()) {
            var seed = Seed.of(campaign, voter, place);
            var draw = new Draw(seed);
            var card = draw.pick(exposures.candidates(draw.sample(unseen)));
            exposures.lay(campaign, voter, place, card, seed, now);
        }
    }

    @Override
    public void answered(IdeaNumber idea, VoterId voter, Instant now) {
        exposures.answered(idea, voter, now);
    }
}
