package city.okno.campaign.talk;

import city.okno.campaign.IdeaNumber;
import city.okno.campaign.Ideas;
import city.okno.campaign.Stance;
import city.okno.campaign.Votes;
import city.okno.script.ChannelKind;
import city.okno.script.Given;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// `given votes 12 for 3 against idea 1`: so many others have voted.
@Component
class GivenVotes implements Given {

    private static final String FORM = "[0-9]{1,3} for [0-9]{1,3} against idea [0-9]{1,6}";

    private final Votes votes;
    private final Ideas ideas;
    private final Extras extras;

    GivenVotes(Votes votes, Ideas ideas, Extras extras) {
        this.votes = votes;
        this.ideas = ideas;
        this.extras = extras;
    }

    @Override
    public String word() {
        return "votes";
    }

    @Override
    public String arrange(
            List<String> words, List<String> quoted, ChannelKind channel, Instant now) {
        if (!String.join(" ", words).matches(FORM)) {
            return "given votes N for N against idea N";
        }
        var idea = ideas.byNumber(new IdeaNumber(Long.parseLong(words.get(5))), now);
        if (idea.isEmpty()) {
            return "given idea … before";
        }
        var inFavour = Integer.parseInt(words.get(0));
        var against = Integer.parseInt(words.get(2));
        var voters = extras.participants(idea.get().campaign(), inFavour + against, now);
        for (int i = 0; i < voters.size(); i++) {
            var stance = i < inFavour ? Stance.FOR : Stance.AGAINST;
            votes.set(idea.get().number(), voters.get(i), stance, now);
        }
        return "";
    }
}
