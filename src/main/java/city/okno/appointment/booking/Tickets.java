package city.okno.appointment.booking;

import city.okno.appointment.Appointment;
import city.okno.storage.KeyedHash;
import java.math.BigInteger;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Codes that one reads out in the centre. Who does not know the city's secret cannot guess one.
@Component
class Tickets {

    /// Without what looks or sounds like something else.
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPRSTUVWXYZ";

    private static final int LENGTH = 6;
    private static final int HEXADECIMAL = 16;

    private final KeyedHash hash;

    Tickets(KeyedHash hash) {
        this.hash = hash;
    }

    /// @param counter where nobody else sits then
    String code(Appointment appointment, int counter, Instant now) {
        var one =
                "%d %s %d %s"
                        .formatted(appointment.visit().centre(), appointment.start(), counter, now);
        var rest = new BigInteger(hash.of("ticket", one), HEXADECIMAL);
        var base = BigInteger.valueOf(SIGNS.length());
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(rest.mod(base).intValue()));
            rest = rest.divide(base);
        }
        return code.toString();
    }
}
