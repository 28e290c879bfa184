package city.okno.notice.broadcast;

import city.okno.delivery.Address;
import city.okno.script.ChannelKind;
import java.time.Instant;

/// What has to be done with one person of the audience.
sealed interface Course {

    /// A letter is made.
    ///
    /// @param until when they go to bed, or the broadcast expires: it does not leave after it
    record Tell(Address to, String language, Instant until) implements Course {}

    /// They rest, or were told something else today: another pass comes by.
    ///
    /// @param lane by which they would be told
    /// @param at when
    record Later(ChannelKind lane, Instant at) implements Course {}

    /// Never will be told.
    ///
    /// @param reason as in the progress of the broadcast
    record LeaveOut(String reason) implements Course {}
}
