package city.okno.notice.telling;

import city.okno.notice.Notice;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A notice that somebody wants to tell, with what is known of its reader. `toString` shows neither
/// number nor arguments.
///
/// @param place among those that are told together
/// @param bodyHash two notices with the same hash say the same to the same
/// @param party null: nobody proved the phone yet
/// @param phone null: it is told to a party
/// @param phoneHash null: as the phone
record NewNotice(
        int place,
        Notice notice,
        String bodyHash,
        @Nullable PartyId party,
        @Nullable Phone phone,
        @Nullable String phoneHash) {

    /// Under which it is told once.
    record Key(String sender, String key) {}

    Key key() {
        return new Key(notice.sender(), notice.key());
    }

    Instant due(Instant now) {
        return notice.waits(now) ? Objects.requireNonNull(notice.notBefore()) : now;
    }

    /// Two notices that share one of these are told one after the other.
    List<Object> marks() {
        var reader = party == null ? Objects.requireNonNull(phone) : party;
        return Stream.concat(Stream.of(reader, key()), Stream.ofNullable(notice.supersedeKey()))
                .map(Object.class::cast)
                .toList();
    }

    @Override
    public String toString() {
        return "NewNotice[" + notice.template() + "]";
    }
}
