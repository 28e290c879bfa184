package city.okno.appointment.pickup;

import city.okno.appointment.AppointmentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Until when what somebody comes for waits in the centre.
@Component
public class Pickups {

    private final PickupRepository rows;

    Pickups(PickupRepository rows) {
        this.rows = rows;
    }

    /// @param until the last day
    public void keep(AppointmentId appointment, LocalDate until) {
        rows.insert(appointment, until);
    }

    /// The last day; null when nothing goes away.
    public @Nullable LocalDate until(AppointmentId appointment) {
        return rows.until(appointment).orElse(null);
    }
}
