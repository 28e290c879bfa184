package city.okno.channel.web;

import org.jspecify.annotations.Nullable;

/// The body of `POST /api/chat/messages`: exactly one of text, press and location.
///
/// @param id made by the sender; the same id again changes nothing; null: every request is new
/// @param press id of an option
record Post(
        @Nullable String id,
        @Nullable String text,
        @Nullable String press,
        @Nullable Place location) {

    /// Degrees.
    record Place(double lat, double lon) {}

    @Override
    public String toString() {
        return "Post";
    }
}
