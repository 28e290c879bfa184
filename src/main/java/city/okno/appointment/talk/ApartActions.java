package city.okno.appointment.talk;

import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.service.CivicServices;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What cannot be done in one visit, one thing after the other.
@Component
class ApartActions implements Actions {

    private final CivicServices services;

    ApartActions(CivicServices services) {
        this.services = services;
    }

    /// @param besides what else is wanted ([Wanted]); null: nothing
    record ForServices(@Nullable String besides, String service) {}

    /// @param services in the order in which they were said
    record Each(List<Row> services) {
        record Row(long id, String name) {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.on("appointments.apart", ForServices.class, Each.class, this::apart);
    }

    private Each apart(ForServices with, Caller caller) {
        return new Each(
                Wanted.of(with.besides(), with.service()).services().stream()
                        .distinct()
                        .flatMap(it -> services.find(it).stream())
                        .map(it -> new Each.Row(it.id().value(), it.name().in(caller.language())))
                        .toList());
    }
}
