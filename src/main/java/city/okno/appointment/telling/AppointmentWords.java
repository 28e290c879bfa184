package city.okno.appointment.telling;

import city.okno.appointment.Appointment;
import java.util.Map;

/// The arguments of every notice about an appointment: `services`, `centre`, `address`, `day`,
/// `time` by the centre's clock, `code`; whether it is `byVideo`, and then its `link`.
@FunctionalInterface
public interface AppointmentWords {

    Map<String, Object> of(Appointment appointment);
}
