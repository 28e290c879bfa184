package city.okno.campaign.application;

import city.okno.campaign.Act;
import city.okno.campaign.Admission;
import city.okno.campaign.Applications;
import city.okno.campaign.Campaign;
import city.okno.campaign.CampaignId;
import city.okno.campaign.Phase;
import city.okno.campaign.Questionnaire;
import city.okno.campaign.Standing;
import city.okno.campaign.Standing.Refusal;
import city.okno.resident.Residents;
import city.okno.resident.VoterId;
import city.okno.script.PartyId;
import city.okno.settings.OknoSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// [Applications] over the module's tables. Applications to one campaign are taken one at a time,
/// under the lock of its row: their numbers have no gaps, and exactly one of them opens it.
@Component
class ApplicationDesk implements Applications {

    private final CampaignRepository campaigns;
    private final ApplicationRepository applications;
    private final Openings openings;
    private final Residents residents;
    private final OknoSettings settings;

    ApplicationDesk(
            CampaignRepository campaigns,
            ApplicationRepository applications,
            Openings openings,
            Residents residents,
            OknoSettings settings) {
        this.campaigns = campaigns;
        this.applications = applications;
        this.openings = openings;
        this.residents = residents;
        this.settings = settings;
    }

    @Override
    public Admission apply(CampaignId id, PartyId party, Questionnaire answers, Instant now) {
        var voter = residents.voter(party).orElse(null);
        if (voter == null) {
            return new Admission.PhoneNeeded();
        }
        var campaign = campaigns.lock(id);
        if (!campaign.permits(Act.APPLY, now)) {
            return new Admission.Closed();
        }
        var before = applications.find(id, voter).orElse(null);
        if (before != null && before.state() != ApplicationState.REFUSED) {
            applications.adopt(id, voter, party, answers);
            return new Admission.AlreadyApplied(before.place());
        }
        var today = LocalDate.ofInstant(now, settings.zone());
        var refusal = Judgement.refusal(answers, campaign.rules(), today).orElse(null);
        if (refusal != null) {
            applications.put(refused(id, voter, party, refusal), answers, now);
            return switch (refusal) {
                case TOO_YOUNG -> new Admission.TooYoung(campaign.rules().minimumAge());
                case OUTSIDE_CITY -> new Admission.OutsideCity();
            };
        }
        return accept(campaign, voter, party, answers, now);
    }

    private Admission accept(
            Campaign campaign, VoterId voter, PartyId party, Questionnaire answers, Instant now) {
        var id = campaign.id();
        var number = campaign.applicants() + 1;
        var state = firstState(campaign, now);
        applications.put(
                new ApplicationRepository.Row(id, voter, party, state, null, number), answers, now);
        campaigns.count(id, number);
        var counted = campaigns.lock(id);
        if (!counted.isDue(now)) {
            return admission(counted, state, number, now);
        }
        openings.open(counted, number - 1, now);
        return applications.find(id, voter).orElseThrow().state() == ApplicationState.CONFIRMED
                ? new Admission.Opened(number)
                : new Admission.Waiting(number);
    }

    private ApplicationState firstState(Campaign campaign, Instant now) {
        var places = campaign.rules().places();
        if (places == null) {
            return ApplicationState.CONFIRMED;
        }
        if (campaign.phase(now) == Phase.APPLICATIONS) {
            return ApplicationState.APPLIED;
        }
        return applications.confirmed(campaign.id()) < places
                ? ApplicationState.CONFIRMED
                : ApplicationState.WAITING;
    }

    private static Admission admission(
            Campaign campaign, ApplicationState state, int number, Instant now) {
        return switch (state) {
            case CONFIRMED ->
                    campaign.phase(now) == Phase.OPEN
                            ? new Admission.Joined(number)
                            : new Admission.Counted(
                                    number,
                                    campaign.threshold(),
                                    campaign.missing(),
                                    campaign.timetable().opens());
            case APPLIED ->
                    new Admission.Applied(
                            number,
                            campaign.threshold(),
                            campaign.missing(),
                            campaign.timetable().opens());
            case WAITING -> new Admission.Waiting(number);
            case REFUSED -> throw new IllegalStateException("refused after it was accepted");
        };
    }

    private static ApplicationRepository.Row refused(
            CampaignId campaign, VoterId voter, PartyId party, Refusal reason) {
        return new ApplicationRepository.Row(
                campaign, voter, party, ApplicationState.REFUSED, reason, null);
    }

    @Override
    public Optional<VoterId> participant(CampaignId campaign, PartyId party) {
        return residents
                .voter(party)
                .filter(voter ->
                        applications
                                .find(campaign, voter)
                                .filter(row -> row.state() == ApplicationState.CONFIRMED)
                                .isPresent());
    }

    @Override
    public Standing standing(CampaignId campaign, PartyId party) {
        return residents
                .voter(party)
                .flatMap(voter -> applications.find(campaign, voter))
                .map(ApplicationDesk::standing)
                .orElseGet(Standing.Stranger::new);
    }

    @Override
    public List<Application> of(PartyId party) {
        return residents.voter(party).map(applications::of).orElse(List.of()).stream()
                .map(row ->
                        new Application(
                                campaigns.find(row.campaign()).orElseThrow(), standing(row)))
                .toList();
    }

    private static Standing standing(ApplicationRepository.Row row) {
        return switch (row.state()) {
            case APPLIED -> new Standing.Applied(row.place());
            case CONFIRMED -> new Standing.Participant(row.place());
            case WAITING -> new Standing.Waiting(row.place());
            case REFUSED -> new Standing.Refused(Objects.requireNonNull(row.refusal()));
        };
    }
}
