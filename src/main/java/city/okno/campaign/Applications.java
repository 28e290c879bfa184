package city.okno.campaign;

import city.okno.resident.VoterId;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The door to who takes part.
public interface Applications {

    /// Judges the questionnaire by the campaign's rules. One person has one application, whichever
    /// messengers the person uses; after a refusal the person may apply again. The application that
    /// completes the count opens the campaign.
    Admission apply(CampaignId campaign, PartyId party, Questionnaire questionnaire, Instant now);

    /// The voter behind a participant; empty for everybody else.
    Optional<VoterId> participant(CampaignId campaign, PartyId party);

    Standing standing(CampaignId campaign, PartyId party);

    /// The party's applications, the latest first.
    List<Application> of(PartyId party);

    /// @param standing never [Standing.Stranger]
    record Application(Campaign campaign, Standing standing) {}
}
