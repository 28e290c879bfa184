package city.okno.appointment.telling;

import city.okno.appointment.Appointment;
import java.util.Map;

/// The arguments of every notice about an appointment: `services`, `centre`, `address`, `day`,
/// `time` by the centre's clock, `code`.
@FunctionalInterface
public interface AppointmentWords {

    Map<String, Object> of(Appointment appointment);
}
