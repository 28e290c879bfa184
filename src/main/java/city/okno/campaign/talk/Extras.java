package city.okno.campaign.talk;

import city.okno.campaign.Admission;
import city.okno.campaign.Applications;
import city.okno.campaign.Campaign;
import city.okno.campaign.CampaignId;
import city.okno.campaign.Campaigns;
import city.okno.campaign.Questionnaire;
import city.okno.resident.InventedPeople;
import city.okno.resident.Residents;
import city.okno.script.Cast;
import city.okno.script.PartyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The people in the background of a `.chat` file: nobody speaks for them.
@Component
class Extras {

    private static final Questionnaire GROWN_UP =
            new Questionnaire(LocalDate.of(1985, 2, 14), true, null, true);

    private final Campaigns campaigns;
    private final Applications applications;
    private final Residents residents;
    private final InventedPeople invented;

    Extras(
            Campaigns campaigns,
            Applications applications,
            Residents residents,
            InventedPeople invented) {
        this.campaigns = campaigns;
        this.applications = applications;
        this.residents = residents;
        this.invented = invented;
    }

    /// So many people who take part.
    List<PartyId> participants(CampaignId campaign, int count, Instant now) {
        return Stream.generate(() -> invented.invent("Extra", now).party())
                .limit(count)
                .peek(extra -> apply(campaign, extra, now))
                .toList();
    }

    Admission apply(CampaignId campaign, PartyId party, Instant now) {
        return applications.apply(campaign, party, GROWN_UP, now);
    }

    /// The person of the file whom `given resident` has made.
    Optional<PartyId> named(String name) {
        return residents.byPhone(Cast.phone(name));
    }

    /// The campaign that was given last.
    Optional<Campaign> campaign(Instant now) {
        return campaigns.running(now).stream().findFirst();
    }
}
