package city.okno.appointment.booking;

import city.okno.appointment.FreedSettings;
import city.okno.storage.KeyedHash;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Until when what was freed is kept from everybody: a moment that nobody can guess who does not
/// know the city's secret, so that nobody can give up a time and have it booked by who paid for it.
@Component
class Keeping {

    private static final int DIGITS = 12;
    private static final double MOST = Math.pow(16, DIGITS);

    private final KeyedHash hash;
    private final FreedSettings settings;

    Keeping(KeyedHash hash, FreedSettings settings) {
        this.hash = hash;
        this.settings = settings;
    }

    boolean isOff() {
        return settings.kept().isZero();
    }

    /// @param what names it among all that was freed
    Instant until(String what, Instant freed) {
        var guess = hash.of("freed", what + " " + freed).substring(0, DIGITS);
        double part = Long.parseLong(guess, 16) / MOST;
        return freed.plus(settings.kept()).plusMillis((long) (settings.kept().toMillis() * part));
    }
}
