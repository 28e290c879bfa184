package city.okno.conversation;

import city.okno.delivery.Address;
import city.okno.script.PartyId;
import java.time.Instant;

/// Where photos go. In a turn a photo is only a reference; its bytes are fetched after the commit.
public interface PhotoIntake {

    /// Called inside the transaction of the turn.
    ///
    /// @param reference the messenger's id of the photo, or the public id of a picture already kept
    /// @return the public id under which the picture is or will be kept
    String accept(Address from, String reference, PartyId party, Instant now);
}
