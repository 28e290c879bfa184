package city.okno.campaign.talk;

import city.okno.script.ChannelKind;
import city.okno.script.Given;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// `given participant "Name" "Name"`: residents who take part in the campaign that was given last.
@Component
class GivenParticipant implements Given {

    private final Extras extras;

    GivenParticipant(Extras extras) {
        this.extras = extras;
    }

    @Override
    public String word() {
        return "participant";
    }

    @Override
    public String arrange(
            List<String> words, List<String> quoted, ChannelKind channel, Instant now) {
        var campaign = extras.campaign(now);
        if (quoted.isEmpty() || !words.isEmpty() || campaign.isEmpty()) {
            return "given participant \"Name\" …, after given campaign";
        }
        for (var name : quoted) {
            var person = extras.named(name);
            if (person.isEmpty()) {
                return "given resident \"" + name + "\" before";
            }
            extras.apply(campaign.get().id(), person.get(), now);
        }
        return "";
    }
}
