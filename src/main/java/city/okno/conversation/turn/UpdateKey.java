package city.okno.conversation.turn;

/// What makes an update unique for ever.
///
/// @param channel the messenger's code; `timer` for Okno's own
/// @param id the provider's id
record UpdateKey(String channel, String id) {

    /// The text that actions use as their idempotency key.
    String act() {
        return channel + ":" + id;
    }
}
