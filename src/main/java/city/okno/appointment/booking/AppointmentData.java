package city.okno.appointment.booking;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.Appointments;
import city.okno.appointment.booking.ProgressRepository.Times;
import city.okno.resident.HoldsPersonalData;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is known about somebody's appointments. Who erases everything will not come: others get the
/// time.
@Component
class AppointmentData implements HoldsPersonalData {

    private final BookingRepository bookings;
    private final ProgressRepository progress;
    private final Appointments appointments;
    private final Seating seating;

    AppointmentData(
            BookingRepository bookings,
            ProgressRepository progress,
            Appointments appointments,
            Seating seating) {
        this.bookings = bookings;
        this.progress = progress;
        this.appointments = appointments;
        this.seating = seating;
    }

    @Override
    public String topic() {
        return "appointments";
    }

    @Override
    public Map<String, Object> export(PartyId party) {
        var all =
                bookings.of(party).stream()
                        .filter(it -> it.state() != AppointmentState.EXPIRED)
                        .toList();
        var times = progress.times(all.stream().map(Appointment::id).toList());
        return Map.of(
                "appointments", all.stream().map(it -> plain(it, times.get(it.id()))).toList());
    }

    private static Map<String, Object> plain(Appointment appointment, @Nullable Times times) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("centre", appointment.visit().centre());
        plain.put("services", List.copyOf(appointment.visit().services()));
        plain.put("at", appointment.start().toString());
        plain.put("state", appointment.state().name());
        if (appointment.name() != null) {
            plain.put("name", appointment.name());
        }
        if (times != null) {
            plain.put("arrived", times.arrived().toString());
            put(plain, "called", times.called());
            put(plain, "served", times.served());
        }
        return plain;
    }

    private static void put(Map<String, Object> plain, String key, @Nullable Instant at) {
        if (at != null) {
            plain.put(key, at.toString());
        }
    }

    @Override
    public void erase(PartyId party, Instant now) {
        bookings.open(party, now).forEach(it -> appointments.cancel(it.id(), party, now));
        seating.expire(bookings.holds(party), now);
        bookings.forget(party);
    }
}
