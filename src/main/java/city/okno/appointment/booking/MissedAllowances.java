package city.okno.appointment.booking;

import city.okno.appointment.Allowance;
import city.okno.appointment.Allowances;
import city.okno.appointment.AppointmentSettings;
import city.okno.appointment.MissedSettings;
import city.okno.script.PartyId;
import java.time.Instant;
import org.springframework.stereotype.Component;

@Component
class MissedAllowances implements Allowances {

    private final MissedRepository repository;
    private final AppointmentSettings appointments;
    private final MissedSettings settings;

    MissedAllowances(
            MissedRepository repository,
            AppointmentSettings appointments,
            MissedSettings settings) {
        this.repository = repository;
        this.appointments = appointments;
        this.settings = settings;
    }

    @Override
    public Allowance of(PartyId party, Instant now) {
        var all = new Allowance(appointments.open(), 0);
        if (settings.often() == 0 || settings.open() >= appointments.open()) {
            return all;
        }
        int missed = repository.missed(party, now.minus(settings.within()));
        return missed < settings.often() ? all : new Allowance(settings.open(), missed);
    }
}
