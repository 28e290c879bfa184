package city.okno.campaign.talk;

import city.okno.campaign.Campaign;
import city.okno.campaign.Campaigns;
import city.okno.campaign.Checks;
import city.okno.campaign.IdeaDraft;
import city.okno.campaign.Ideas;
import city.okno.campaign.QuestionId;
import city.okno.campaign.Signature;
import city.okno.campaign.Submission;
import city.okno.script.ChannelKind;
import city.okno.script.Given;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// `given idea "Title" "Text" by "Name"`: a published idea in the campaign that was given last;
/// without a name somebody else's. `waiting` leaves it to the moderators.
@Component
class GivenIdea implements Given {

    private final Campaigns campaigns;
    private final Ideas ideas;
    private final Checks checks;
    private final Extras extras;

    GivenIdea(Campaigns campaigns, Ideas ideas, Checks checks, Extras extras) {
        this.campaigns = campaigns;
        this.ideas = ideas;
        this.checks = checks;
        this.extras = extras;
    }

    @Override
    public String word() {
        return "idea";
    }

    @Override
    public String arrange(
            List<String> words, List<String> quoted, ChannelKind channel, Instant now) {
        var campaign = extras.campaign(now).orElse(null);
        var named = words.contains("by");
        if (campaign == null || quoted.size() != (named ? 3 : 2)) {
            return "given idea \"Title\" \"Text\" [by \"Name\"] [waiting], after given campaign";
        }
        var author =
                named
                        ? extras.named(quoted.getLast())
                        : extras.participants(campaign.id(), 1, now).stream().findFirst();
        if (author.isEmpty()) {
            return "given resident \"" + quoted.getLast() + "\" before";
        }
        var signature = named ? Signature.NAME : Signature.NONE;
        var draft =
                new IdeaDraft(
                        question(campaign), quoted.get(0), quoted.get(1), List.of(), signature);
        return submit(draft, author.get(), words.contains("waiting"), now);
    }

    private QuestionId question(Campaign campaign) {
        return campaigns.directions(campaign.id()).getFirst().questions().getFirst().id();
    }

    private String submit(IdeaDraft draft, PartyId author, boolean waiting, Instant now) {
        if (!(ideas.submit(draft, author, now) instanceof Submission.Submitted(var number))) {
            return "an open campaign and a participant";
        }
        if (!waiting) {
            checks.publish(number, author, now);
        }
        return "";
    }
}
