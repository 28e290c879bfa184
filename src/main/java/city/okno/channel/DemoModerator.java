package city.okno.channel;

import city.okno.delivery.Address;

/// Lets a visitor of the demo play the invented moderator. A bean of this type is there only while
/// the demo is on.
public interface DemoModerator {

    /// Gives this account the part, once and for good; again changes nothing. Called outside any
    /// transaction.
    void play(Address account);
}
