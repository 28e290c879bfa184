package city.okno.appointment.staff;

import city.okno.audit.Actor;
import city.okno.centre.Centre;
import city.okno.centre.CentreId;
import city.okno.centre.Centres;
import city.okno.resident.Party;
import city.okno.resident.Residents;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Choice;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.script.Role;
import city.okno.script.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Saying at which centre an operator works: the operator does, or a moderator or admin.
@Component
class WorkplaceActions implements Actions {

    private static final String NOWHERE = "0";

    private final Workplaces workplaces;
    private final Centres centres;
    private final Residents residents;
    private final Words words;

    WorkplaceActions(Workplaces workplaces, Centres centres, Residents residents, Words words) {
        this.workplaces = workplaces;
        this.centres = centres;
        this.residents = residents;
        this.words = words;
    }

    record Nothing() {}

    /// @param centre what was chosen before; null: nothing
    record Of(@Nullable String centre) {}

    /// @param work its id; `0`: nowhere in particular
    record Mine(String work) {}

    /// @param phone proved by the operator
    record Theirs(String phone, String work) {}

    /// Of oneself.
    sealed interface Own {}

    /// Of somebody else.
    sealed interface Other {}

    /// @param name of the operator; empty where there is none
    /// @param where the centre
    record Posted(String name, String where, String centre) implements Own, Other {}

    record Withdrawn(String name) implements Own, Other {}

    /// The person is no operator.
    record NoOperator() implements Other {}

    /// Nobody proved this number.
    record NobodyThere() implements Other {}

    /// There is no such centre any more.
    record NoCentre() implements Own, Other {}

    record NotAllowed() implements Own, Other {}

    @Override
    public void register(ActionRegistry registry) {
        registry.choices("staff.own_centres", Of.class, this::own);
        registry.choices("staff.places", Nothing.class, (_, caller) -> places(caller));
        registry.on("staff.work", Mine.class, Own.class, this::mine);
        registry.on("staff.assign", Theirs.class, Other.class, this::theirs);
    }

    /// The one at which the caller works, so that nobody is asked; all where another one was chosen
    /// or the caller works nowhere in particular.
    private List<Choice> own(Of with, Caller caller) {
        return workplaces
                .of(caller.party())
                .filter(_ -> with.centre() == null)
                .flatMap(centres::find)
                .filter(it -> !it.gone())
                .map(it -> List.of(choice(it, caller)))
                .orElseGet(() -> all(caller));
    }

    private List<Choice> places(Caller caller) {
        var nowhere = words.text("reception.nowhere", caller.language(), Map.of()).text();
        return Stream.concat(all(caller).stream(), Stream.of(new Choice(NOWHERE, nowhere)))
                .toList();
    }

    private List<Choice> all(Caller caller) {
        return Stream.concat(centres.all().stream(), centres.remote().stream())
                .map(it -> choice(it, caller))
                .toList();
    }

    private static Choice choice(Centre centre, Caller caller) {
        return new Choice(String.valueOf(centre.id().value()), centre.name().in(caller.language()));
    }

    private Own mine(Mine with, Caller caller) {
        if (!caller.has(Role.OPERATOR)) {
            return new NotAllowed();
        }
        if (with.work().equals(NOWHERE)) {
            set(caller.party(), Optional.empty(), Role.OPERATOR, caller);
            return new Withdrawn(name(caller.party()));
        }
        return centre(with.work())
                .<Own>map(it -> posted(caller.party(), it, Role.OPERATOR, caller))
                .orElseGet(NoCentre::new);
    }

    private Other theirs(Theirs with, Caller caller) {
        var role = caller.has(Role.ADMIN) ? Role.ADMIN : Role.MODERATOR;
        if (!caller.has(role)) {
            return new NotAllowed();
        }
        return residents
                .byPhone(new Phone(with.phone()))
                .map(it -> theirs(it, with.work(), role, caller))
                .orElseGet(NobodyThere::new);
    }

    private Other theirs(PartyId operator, String work, Role role, Caller caller) {
        if (!residents.roles(operator).contains(Role.OPERATOR)) {
            return new NoOperator();
        }
        if (work.equals(NOWHERE)) {
            set(operator, Optional.empty(), role, caller);
            return new Withdrawn(name(operator));
        }
        return centre(work)
                .<Other>map(it -> posted(operator, it, role, caller))
                .orElseGet(NoCentre::new);
    }

    private Optional<Centre> centre(String id) {
        return centres.find(new CentreId(Long.parseLong(id))).filter(it -> !it.gone());
    }

    private Posted posted(PartyId operator, Centre centre, Role role, Caller caller) {
        set(operator, Optional.of(centre.id()), role, caller);
        return new Posted(
                name(operator),
                centre.name().in(caller.language()),
                String.valueOf(centre.id().value()));
    }

    private void set(PartyId operator, Optional<CentreId> centre, Role role, Caller caller) {
        workplaces.set(operator, centre, new Actor.Person(caller.party(), role), caller.now());
    }

    private String name(PartyId operator) {
        return residents.find(operator).map(Party::name).orElse("");
    }
}
