package city.okno.notice.broadcast;

import city.okno.delivery.Address;
import city.okno.notice.Broadcast;
import city.okno.notice.Broadcasts;
import city.okno.notice.Category;
import city.okno.resident.Residents;
import city.okno.script.Cast;
import city.okno.script.ChannelKind;
import city.okno.script.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// `given broadcast "The office is open" by "Олег"`: a moderator wants to tell everybody. Without a
/// name a feature does.
@Component
class GivenBroadcast implements Given {

    private static final Duration LIFE = Duration.ofDays(3);

    private final Broadcasts broadcasts;
    private final Residents residents;

    GivenBroadcast(Broadcasts broadcasts, Residents residents) {
        this.broadcasts = broadcasts;
        this.residents = residents;
    }

    @Override
    public String word() {
        return "broadcast";
    }

    @Override
    public String arrange(
            List<String> words, List<String> quoted, ChannelKind channel, Instant now) {
        if (quoted.isEmpty() || quoted.size() > 2) {
            return "expected: given broadcast \"Text\" [by \"Name\"]";
        }
        var broadcast =
                new Broadcast(
                        "given",
                        now + " " + quoted.getFirst(),
                        Category.CAMPAIGN,
                        "notice.given",
                        Map.of("text", quoted.getFirst()),
                        List.of(),
                        "everybody",
                        "",
                        now.plus(LIFE));
        if (quoted.size() == 1) {
            broadcasts.start(broadcast, now);
        } else {
            var account = new Address(channel, Cast.account(quoted.getLast()));
            broadcasts.propose(broadcast, residents.partyOf(account, null, now), now);
        }
        return "";
    }
}
