package city.okno.fault;

import city.okno.delivery.Address;
import city.okno.notice.Habits;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Somebody for whom documents are made.
///
/// @param party null: the bot knows nobody with this phone
record Resident(Phone phone, @Nullable PartyId party, List<Address> chats, Habits habits) {

    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    boolean owns(Address address) {
        return chats.contains(address) || phone.e164().equals(address.value());
    }

    boolean wants(ChannelKind channel) {
        return !habits.only() || habits.first() == channel;
    }

    boolean isAsleep(Instant at) {
        var time = at.atZone(Objects.requireNonNullElse(habits.zone(), Run.ZONE)).toLocalTime();
        var night = habits.night();
        var from = night == null ? EVENING : night.from();
        var until = night == null ? MORNING : night.until();
        return from.isAfter(until)
                ? !time.isBefore(from) || time.isBefore(until)
                : !time.isBefore(from) && time.isBefore(until);
    }

    /// When they will have been awake for so long, to the minute.
    Instant afterWaking(Duration hours, Instant from) {
        var at = from;
        for (var left = hours; left.isPositive(); at = at.plus(MINUTE)) {
            left = isAsleep(at) ? left : left.minus(MINUTE);
        }
        return at;
    }
}
