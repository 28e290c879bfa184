package city.okno.appointment.closing;

import city.okno.appointment.AppointmentSettings;
import city.okno.appointment.slot.TimetableVersion;
import city.okno.storage.NodeMemory;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// When somebody may be expected where nobody works any more because files changed: after each
/// change, also one that happened while this node was down, and as long afterwards as what was
/// offered before it can be confirmed.
@Component
class ChangedFiles implements NodeMemory {

    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final TimetableVersion version;
    private final AppointmentSettings settings;
    private @Nullable Object seen;
    private Instant until = Instant.MIN;

    ChangedFiles(TimetableVersion version, AppointmentSettings settings) {
        this.version = version;
        this.settings = settings;
    }

    /// Whether to look now. Says yes again until the time is over, whatever comes of it.
    synchronized boolean isToBeLookedAt(Instant now) {
        var current = version.now();
        if (!current.equals(seen)) {
            seen = current;
            until = now.plus(settings.hold()).plus(MARGIN);
        }
        return !now.isAfter(until);
    }

    @Override
    public synchronized void forget() {
        seen = null;
    }
}
