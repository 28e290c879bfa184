package city.okno.demo;

import city.okno.campaign.CampaignPlan;
import city.okno.campaign.CampaignPlan.PlannedDirection;
import city.okno.campaign.CampaignPlan.PlannedQuestion;
import city.okno.campaign.Rules;
import city.okno.campaign.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A campaign in `campaigns.yaml`. Times are counted from the first start of the program.
///
/// @param applicants how many invented people have applied
/// @param ideas file with its ideas; null: none yet
record DemoCampaign(
        String code,
        String title,
        String about,
        Duration announced,
        Duration opens,
        Duration ends,
        int threshold,
        int applicants,
        @Nullable String ideas,
        List<DemoDirection> directions) {

    private static final Rules GROWN_UPS = new Rules(18, false, null);

    record DemoDirection(
            String title, String about, Duration opens, List<DemoQuestion> questions) {}

    record DemoQuestion(String code, String title, String text) {}

    CampaignPlan plan(Instant start) {
        return new CampaignPlan(
                code,
                title,
                about,
                threshold,
                GROWN_UPS,
                new Timetable(start.plus(opens), start.plus(ends), null, null),
                directions.stream().map(direction -> planned(direction, start)).toList());
    }

    private static PlannedDirection planned(DemoDirection direction, Instant start) {
        return new PlannedDirection(
                direction.title(),
                direction.about(),
                start.plus(direction.opens()),
                direction.questions().stream()
                        .map(question -> new PlannedQuestion(question.title(), question.text()))
                        .toList());
    }

    /// The codes of its questions in their order.
    Stream<String> codes() {
        return directions.stream()
                .flatMap(direction -> direction.questions().stream())
                .map(DemoQuestion::code);
    }
}
