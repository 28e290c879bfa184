package city.okno.script.load;

import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Choice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The features that the scripts of these tests call. Nothing is performed: proving needs only the
/// forms.
final class CityActions implements Actions {

    record None() {}

    record Enter(CampaignId campaign) {}

    record CampaignId(long value) {}

    sealed interface Entry {
        record Participant() implements Entry {}

        record NotYet() implements Entry {}

        record Closed() implements Entry {}
    }

    enum Kind {
        resident,
        worker
    }

    record Apply(CampaignId campaign, Kind kind, LocalDate born) {}

    sealed interface Application {
        record Applied(int missing) implements Application {}

        record Already() implements Application {}
    }

    record Title(String title) {}

    record IdeaId(long value) {}

    record Idea(IdeaId id, String title) {}

    sealed interface Similar {
        record Found(List<Idea> ideas) implements Similar {}

        record Nothing() implements Similar {}
    }

    record Submit(String topic, String title, String body, List<String> photos) {}

    sealed interface Submission {
        record Submitted(long number, @Nullable LocalDate decision) implements Submission {}

        record LimitReached(int limit, LocalDate next) implements Submission {}
    }

    record Support(IdeaId idea) {}

    record Supported() {}

    @Override
    public void register(ActionRegistry registry) {
        registry.choices("campaign.open", None.class, (_, _) -> List.<Choice>of());
        registry.choices("campaign.topics", Enter.class, (_, _) -> List.<Choice>of());
        registry.on("campaign.enter", Enter.class, Entry.class, (_, _) -> new Entry.NotYet());
        registry.on(
                "campaign.apply",
                Apply.class,
                Application.class,
                (_, _) -> new Application.Already());
        registry.on("ideas.similar", Title.class, Similar.class, (_, _) -> new Similar.Nothing());
        registry.on(
                "ideas.submit",
                Submit.class,
                Submission.class,
                (_, _) -> new Submission.Submitted(1, null));
        registry.on("ideas.support", Support.class, Supported.class, (_, _) -> new Supported());
    }
}
