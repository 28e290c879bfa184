package city.okno.appointment.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;

/// An appointment as a calendar shows it. A calendar knows it again by its [#uid] and believes the
/// highest [#sequence], so a moved or cancelled appointment has the same uid and one more.
///
/// @param uid unique in the world and never changed, such as `appointment-17@okno.example`; not
///   guessable where that matters
/// @param sequence 0 at first, one more with each change
/// @param changed when it became what it is
/// @param zone the centre's; times are written in it
/// @param title one line
/// @param text may have several lines
/// @param place an address that maps find
/// @param organizer who is called the organizer
/// @param site where the organizer can be reached
public record CalendarEntry(
        String uid,
        int sequence,
        Instant changed,
        Instant start,
        Instant end,
        ZoneId zone,
        String title,
        String text,
        String place,
        String organizer,
        URI site) {

    public CalendarEntry {
        if (!end.isAfter(start) || sequence < 0) {
            throw new IllegalArgumentException("from " + start + " to " + end + ", " + sequence);
        }
    }

    @Override
    public String toString() {
        return "CalendarEntry[" + start + "]";
    }
}
