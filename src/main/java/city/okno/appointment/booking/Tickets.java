package city.okno.appointment.booking;

import city.okno.appointment.Appointment;
import city.okno.appointment.ticket.TicketCode;
import city.okno.storage.KeyedHash;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Codes that one reads out in the centre. Who does not know the city's secret cannot guess one.
@Component
class Tickets {

    private final KeyedHash hash;

    Tickets(KeyedHash hash) {
        this.hash = hash;
    }

    /// @param counter where nobody else sits then
    TicketCode code(Appointment appointment, int counter, Instant now) {
        var one =
                "%d %s %d %s"
                        .formatted(appointment.visit().centre(), appointment.start(), counter, now);
        return TicketCode.of(hash.of("ticket", one));
    }
}
