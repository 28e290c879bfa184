package city.okno.campaign.talk;

import city.okno.campaign.Act;
import city.okno.campaign.Admission;
import city.okno.campaign.Applications;
import city.okno.campaign.Campaign;
import city.okno.campaign.CampaignId;
import city.okno.campaign.Campaigns;
import city.okno.campaign.Phase;
import city.okno.campaign.Questionnaire;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Choice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Campaigns and applications, for scripts.
@Component
class CampaignActions implements Actions {

    private final Campaigns campaigns;
    private final Applications applications;

    CampaignActions(Campaigns campaigns, Applications applications) {
        this.campaigns = campaigns;
        this.applications = applications;
    }

    record Nothing() {}

    record Of(long campaign) {}

    /// @param district where in the city; not asked outside of it
    record Apply(
            long campaign, LocalDate born, boolean city, @Nullable String district, boolean used) {}

    @Override
    public void register(ActionRegistry registry) {
        registry.choices(
                "campaign.running", Nothing.class, (_, caller) -> choices(running(caller)));
        registry.choices(
                "campaign.accepting", Nothing.class, (_, caller) -> permitting(Act.APPLY, caller));
        registry.choices(
                "campaign.open", Nothing.class, (_, caller) -> permitting(Act.SUBMIT, caller));
        registry.choices(
                "campaign.started",
                Nothing.class,
                (_, caller) ->
                        choices(
                                running(caller).stream()
                                        .filter(it -> it.phase(caller.now()) != Phase.APPLICATIONS)
                                        .toList()));
        registry.choices("campaign.topics", Of.class, this::topics);
        registry.choices("campaign.directions", Of.class, (with, _) -> directions(with));
        registry.on("campaign.view", Of.class, Overview.class, this::view);
        registry.on("campaign.enter", Of.class, Entering.class, this::enter);
        registry.on("campaign.apply", Apply.class, Admission.class, this::apply);
    }

    private List<Campaign> running(Caller caller) {
        return campaigns.running(caller.now());
    }

    private List<Choice> permitting(Act act, Caller caller) {
        return choices(campaigns.permitting(act, caller.now()));
    }

    private static List<Choice> choices(List<Campaign> campaigns) {
        return campaigns.stream()
                .map(it -> new Choice(String.valueOf(it.id().value()), it.title()))
                .toList();
    }

    private List<Choice> directions(Of with) {
        return campaigns.directions(new CampaignId(with.campaign())).stream()
                .map(it -> new Choice(String.valueOf(it.id().value()), it.title()))
                .toList();
    }

    private List<Choice> topics(Of with, Caller caller) {
        return campaigns.directions(new CampaignId(with.campaign())).stream()
                .filter(direction -> direction.isOpen(caller.now()))
                .flatMap(direction -> direction.questions().stream())
                .map(it -> new Choice(String.valueOf(it.id().value()), it.title()))
                .toList();
    }

    private Overview view(Of with, Caller caller) {
        return campaigns
                .find(new CampaignId(with.campaign()))
                .map(campaign ->
                        Overview.of(
                                campaign,
                                applications.standing(campaign.id(), caller.party()),
                                caller.now()))
                .orElseGet(Overview.Unknown::new);
    }

    private Entering enter(Of with, Caller caller) {
        return campaigns
                .find(new CampaignId(with.campaign()))
                .filter(campaign -> campaign.permits(Act.SUBMIT, caller.now()))
                .map(campaign -> Entering.of(applications.standing(campaign.id(), caller.party())))
                .orElseGet(Entering.Closed::new);
    }

    private Admission apply(Apply with, Caller caller) {
        return applications.apply(
                new CampaignId(with.campaign()),
                caller.party(),
                new Questionnaire(with.born(), with.city(), with.district(), with.used()),
                caller.now());
    }
}
