package city.okno.campaign.talk;

import city.okno.campaign.CampaignPlan;
import city.okno.campaign.CampaignPlan.PlannedDirection;
import city.okno.campaign.CampaignPlan.PlannedQuestion;
import city.okno.campaign.Campaigns;
import city.okno.campaign.Rules;
import city.okno.campaign.Timetable;
import city.okno.script.ChannelKind;
import city.okno.script.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `given campaign "Title" "Question" "Question" threshold 3 applied 2 opens-in 2d ends-in 30d
/// places 5 city-only`: a campaign; without a threshold it is open. The questions belong to one
/// direction that is open.
@Component
class GivenCampaign implements Given {

    private static final String FORM =
            "given campaign \"Title\" \"Question\" … [threshold N] [applied N] [opens-in Nd] [ends-in"
                    + " Nd] [places N] [city-only]";

    private final Campaigns campaigns;
    private final Extras extras;

    GivenCampaign(Campaigns campaigns, Extras extras) {
        this.campaigns = campaigns;
        this.extras = extras;
    }

    @Override
    public String word() {
        return "campaign";
    }

    @Override
    public String arrange(
            List<String> words, List<String> quoted, ChannelKind channel, Instant now) {
        var wanted = new Wanted();
        if (quoted.size() < 2 || !wanted.read(words)) {
            return FORM;
        }
        var campaign = campaigns.announce(plan(wanted, quoted, now), now);
        extras.participants(campaign, wanted.applied, now);
        campaigns.openIfDue(campaign, now);
        return "";
    }

    private CampaignPlan plan(Wanted wanted, List<String> quoted, Instant now) {
        var questions =
                quoted.stream().skip(1).map(title -> new PlannedQuestion(title, title)).toList();
        return new CampaignPlan(
                "given-" + (campaigns.running(now).size() + 1),
                quoted.getFirst(),
                quoted.getFirst(),
                wanted.threshold,
                new Rules(18, wanted.cityOnly, wanted.places),
                new Timetable(now.plus(wanted.opensIn), now.plus(wanted.endsIn), null, null),
                List.of(
                        new PlannedDirection(
                                quoted.getFirst(), quoted.getFirst(), now, questions)));
    }

    /// The words of the line.
    private static final class Wanted {

        private int threshold;
        private int applied;
        private Duration opensIn = Duration.ZERO;
        private Duration endsIn = Duration.ofDays(100);
        private @Nullable Integer places;
        private boolean cityOnly;

        /// @return false when they are not understood
        boolean read(List<String> words) {
            Deque<String> rest = new ArrayDeque<>(words);
            while (!rest.isEmpty()) {
                var word = rest.pop();
                if (word.equals("city-only")) {
                    cityOnly = true;
                    continue;
                }
                var value = rest.poll();
                if (value == null || !value.matches("[0-9]{1,6}d?") || !take(word, value)) {
                    return false;
                }
            }
            return true;
        }

        private boolean take(String word, String value) {
            var number = Integer.parseInt(value.replace("d", ""));
            switch (word) {
                case "threshold" -> threshold = number;
                case "applied" -> applied = number;
                case "opens-in" -> opensIn = Duration.ofDays(number);
                case "ends-in" -> endsIn = Duration.ofDays(number);
                case "places" -> places = number;
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
