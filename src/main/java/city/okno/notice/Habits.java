package city.okno.notice;

import city.okno.script.ChannelKind;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What somebody wants otherwise than the city usually does it.
///
/// @param first which messenger to try before all others; null: the chat used last
/// @param only whether no other than `first` may be tried
/// @param night when to be left alone; null: when the city says
/// @param zone where they live; null: where the city lies
public record Habits(
        @Nullable ChannelKind first, boolean only, @Nullable Night night, @Nullable ZoneId zone) {

    /// The city's habits.
    public static final Habits USUAL = new Habits(null, false, null, null);

    /// May lie over midnight. The same twice: never.
    public record Night(LocalTime from, LocalTime until) {

        /// Whoever is never left alone.
        public static final Night NONE = new Night(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    public Habits by(@Nullable ChannelKind channel, boolean only) {
        return new Habits(channel, only, night, zone);
    }

    public Habits quietIn(@Nullable Night night) {
        return new Habits(first, only, night, zone);
    }

    public Habits livingIn(@Nullable ZoneId zone) {
        return new Habits(first, only, night, zone);
    }
}
