package city.okno.channel.vk;

import city.okno.channel.http.NoAnswerException;
import city.okno.channel.polling.Poll;
import com.vk.api.sdk.objects.groups.LongPollServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks VK's Bots Long Poll server. VK keeps events for a while, so the place is moved only after
/// everything before it is committed, and is kept in the database: after a crash VK is asked from
/// there. The SDK's own loop does neither, and dies of a `message_event`.
final class VkPoll implements Poll {

    private static final Logger log = LoggerFactory.getLogger(VkPoll.class);

    private final VkApi api;
    private final VkLongPoll longPoll;
    private final VkTurns turns;
    private final VkCommunity community;

    private @Nullable LongPollServer server;

    VkPoll(VkApi api, VkLongPoll longPoll, VkTurns turns, VkCommunity community) {
        this.api = api;
        this.longPoll = longPoll;
        this.turns = turns;
        this.community = community;
    }

    @Override
    public void standBy() {
        server = null;
    }

    @Override
    public Polled ask(boolean hurried) throws InterruptedException {
        try {
            var known = server();
            var place = community.place().orElseGet(() -> begin(known.getTs()));
            return take(longPoll.ask(known, place, hurried), place);
        } catch (VkFailure failure) {
            server = null;
            return VkTrouble.of(failure);
        } catch (NoAnswerException silence) {
            server = null;
            return new Polled.Trouble("VK's long poll does not answer: " + silence.reason(), false);
        }
    }

    private LongPollServer server() throws VkFailure {
        var known = server;
        if (known == null) {
            known =
                    api.call(
                            api.groups()
                                    .getLongPollServer(
                                            api.community(), api.community().getGroupId()));
            server = known;
        }
        return known;
    }

    /// What comes after this moment is not lost any more.
    private String begin(String place) {
        community.moveTo(place);
        return place;
    }

    private Polled take(VkLongPoll.Answer answer, String before) throws InterruptedException {
        return switch (answer) {
            case VkLongPoll.Answer.Updates(var place, var updates) -> {
                if (!turns.take(updates)) {
                    yield new Polled.Trouble("the database does not answer", false);
                }
                if (!place.equals(before)) {
                    community.moveTo(place);
                }
                yield new Polled.Taken();
            }
            case VkLongPoll.Answer.Skipped(var place) -> {
                log.warn("VK has forgotten events that Okno did not ask for in time");
                community.moveTo(place);
                yield new Polled.Again();
            }
            case VkLongPoll.Answer.KeyExpired _ -> {
                server = null;
                yield new Polled.Again();
            }
            case VkLongPoll.Answer.Forgotten _ -> forgotten();
        };
    }

    private Polled forgotten() {
        log.warn("VK has forgotten where Okno stood; it begins anew with what comes now");
        server = null;
        community.forgetPlace();
        return new Polled.Again();
    }
}
