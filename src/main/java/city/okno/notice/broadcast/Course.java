package city.okno.notice.broadcast;

import city.okno.delivery.Address;
import city.okno.script.ChannelKind;

/// What has to be done with one person of the audience.
sealed interface Course {

    /// A letter is made.
    record Tell(Address to, String language) implements Course {}

    /// Something else was told today; another pass comes by tomorrow.
    ///
    /// @param lane of the chat used last
    record Tomorrow(ChannelKind lane) implements Course {}

    /// Never will be told.
    ///
    /// @param reason as in the progress of the broadcast
    record LeaveOut(String reason) implements Course {}
}
