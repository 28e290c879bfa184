package city.okno.delivery.outbox;

import city.okno.delivery.Channel;
import city.okno.delivery.LetterId;
import city.okno.delivery.StillWanted;
import city.okno.script.ChannelKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Whether and when a letter leaves once more, for reasons with pauses of their own
/// ([Channel#pauses]). Inside the caller's transaction.
@Component
class Resending {

    private final ResendRepository letters;
    private final ObjectProvider<Channel> channels;
    private final ObjectProvider<StillWanted> owners;

    Resending(
            ResendRepository letters,
            ObjectProvider<Channel> channels,
            ObjectProvider<StillWanted> owners) {
        this.letters = letters;
        this.channels = channels;
        this.owners = owners;
    }

    /// The provider took the letter and could not deliver it.
    ///
    /// @return false when it was sent often enough, is too late or nobody wants it any more
    boolean again(OwnedLetter letter, String reason, Instant now) {
        var pauses = pauses(letter.lane(), reason);
        var resent = letters.resent(letter.id());
        return resent < pauses.size()
                && isWanted(letter.owner(), letter.id())
                && letters.requeue(letter.id(), resent, reason, now.plus(pauses.get(resent)), now);
    }

    /// The provider did not take the letter, for a reason with pauses of its own.
    ///
    /// @return null when it was sent often enough
    @Nullable Duration afterFailure(LetterId letter, List<Duration> pauses) {
        var resent = letters.resent(letter);
        if (resent >= pauses.size()) {
            return null;
        }
        letters.count(letter);
        return pauses.get(resent);
    }

    void arrived(LetterId letter, Instant now) {
        letters.arrived(letter, now);
    }

    boolean isWanted(String owner, LetterId letter) {
        return owners.stream().allMatch(it -> it.isWanted(owner, letter));
    }

    private List<Duration> pauses(ChannelKind lane, String reason) {
        return channels.stream()
                .filter(channel -> channel.kind() == lane)
                .findFirst()
                .map(channel -> channel.pauses(reason))
                .orElse(List.of());
    }
}
