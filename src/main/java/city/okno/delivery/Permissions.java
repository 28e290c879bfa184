package city.okno.delivery;

import java.time.Instant;

/// The door for channels whose messengers tell when somebody stops the bot or lets it in again.
/// Call it without a transaction.
public interface Permissions {

    /// Nothing more is sent to this address until a sign of life.
    ///
    /// @param reason a short code, for example `vk_message_deny`
    void denied(Address address, String reason, Instant now);

    /// They said that they want nothing any more: nothing is sent to this address until it is
    /// [allowed][#allowed], whatever else comes from it.
    ///
    /// @param reason a short code, for example `stop`
    void stopped(Address address, String reason, Instant now);

    /// It may be written to again.
    void allowed(Address address);
}
