package city.okno.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A campaign as it was read.
///
/// @param code its name in files, for example `my-office`
/// @param stored the phase in the database; [#phase] knows better
/// @param threshold how many must apply before it opens
/// @param applicants how many have applied and were not refused
/// @param opening null until it has opened
public record Campaign(
        CampaignId id,
        String code,
        String title,
        String about,
        Phase stored,
        int threshold,
        int applicants,
        Rules rules,
        Timetable timetable,
        @Nullable Opening opening) {

    /// That it opened, and how many had applied by then.
    public record Opening(Instant at, int applicants) {}

    /// Where the campaign stands at this instant, whether or not the planner has been there.
    public Phase phase(Instant now) {
        return stored == Phase.APPLICATIONS ? stored : timetable.reached(now);
    }

    public boolean permits(Act act, Instant now) {
        return phase(now).permits(act);
    }

    /// Whether it has to open now.
    public boolean isDue(Instant now) {
        return stored == Phase.APPLICATIONS
                && applicants >= threshold
                && !now.isBefore(timetable.opens());
    }

    /// How many applications are missing before it can open; 0 when there are enough.
    public int missing() {
        return Math.max(0, threshold - applicants);
    }
}
