package city.okno.notice;

import city.okno.script.ChannelKind;
import org.jspecify.annotations.Nullable;

/// What somebody wants of the notices of one category.
///
/// @param wanted whether they want them at all; always, where they cannot be stopped
/// @param first which messenger to try before all others; null: the chat used last
/// @param only whether no other than `first` may be tried
/// @param quiet when they are left alone: their own hours, else the city's, in their own time zone
public record Wish(boolean wanted, @Nullable ChannelKind first, boolean only, QuietHours quiet) {

    /// Whether this messenger may be tried.
    public boolean allows(ChannelKind channel) {
        return !only || first == null || first == channel;
    }
}
