package city.okno.appointment.pickup;

import city.okno.centre.Centre;
import city.okno.centre.Centres;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.service.CivicServices;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Where a document can be collected that a department says waits somewhere.
@Component
class PickupActions implements Actions {

    private final Centres centres;
    private final CivicServices services;
    private final PickupSettings settings;

    PickupActions(Centres centres, CivicServices services, PickupSettings settings) {
        this.centres = centres;
        this.services = services;
        this.settings = settings;
    }

    /// @param place a centre, as departments call it: by its code or its name
    record Pickup(String place) {}

    /// Whether one can book a time for it.
    sealed interface Collecting {
        /// Numbers of the catalogue.
        record ByAppointment(long service, long centre) implements Collecting {}

        /// One simply comes.
        record WithoutAppointment() implements Collecting {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.on("appointments.pickup", Pickup.class, Collecting.class, this::pickup);
    }

    private Collecting pickup(Pickup with, Caller caller) {
        var centre = centre(with.place());
        return services.byCode(settings.service())
                .filter(it -> centre.filter(it::isGivenAt).isPresent())
                .<Collecting>map(it ->
                        new Collecting.ByAppointment(
                                it.id().value(), centre.orElseThrow().id().value()))
                .orElseGet(Collecting.WithoutAppointment::new);
    }

    /// Never one that is only called alike.
    private Optional<Centre> centre(String place) {
        var called = place.strip();
        return centres.byCode(called)
                .or(() ->
                        centres.all().stream()
                                .filter(it ->
                                        it.name().texts().values().stream()
                                                .anyMatch(called::equalsIgnoreCase))
                                .findFirst());
    }
}
