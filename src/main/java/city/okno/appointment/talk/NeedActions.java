package city.okno.appointment.talk;

import city.okno.appointment.need.HelpCalls;
import city.okno.appointment.need.Needs;
import city.okno.centre.Access;
import city.okno.centre.CentreId;
import city.okno.centre.Centres;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.PartyId;
import city.okno.script.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What somebody relies on in a centre, and help at its entrance.
@Component
class NeedActions implements Actions {

    private final Needs needs;
    private final HelpCalls calls;
    private final Centres centres;

    NeedActions(Needs needs, HelpCalls calls, Centres centres) {
        this.needs = needs;
        this.calls = calls;
        this.centres = centres;
    }

    record Nothing() {}

    /// @param needs names of [Access] in small letters
    record Keep(List<String> needs) {}

    record AtCentre(String centre) {}

    record To(long who) {}

    /// What is kept.
    sealed interface Kept {
        /// @param centres how many have all of it
        record Some(int centres) implements Kept {}

        record None() implements Kept {}
    }

    /// What became of a call for help.
    sealed interface Call {
        record Told(String where) implements Call {}

        record NoOperator(String where) implements Call {}
    }

    /// What became of the answer to it.
    sealed interface Answer {
        record Told() implements Answer {}

        record NotAllowed() implements Answer {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.on("needs.keep", Keep.class, Kept.class, this::keep);
        registry.on("needs.forget", Nothing.class, Kept.class, this::forget);
        registry.on("needs.mine", Nothing.class, Kept.class, this::mine);
        registry.on("help.call", AtCentre.class, Call.class, this::call);
        registry.on("help.coming", To.class, Answer.class, this::coming);
    }

    private Kept keep(Keep with, Caller caller) {
        needs.keep(
                caller.party(),
                with.needs().stream()
                        .map(it -> Access.valueOf(it.toUpperCase(Locale.ROOT)))
                        .toList());
        return mine(new Nothing(), caller);
    }

    private Kept forget(Nothing with, Caller caller) {
        needs.keep(caller.party(), List.of());
        return new Kept.None();
    }

    private Kept mine(Nothing with, Caller caller) {
        Set<Access> mine = needs.of(caller.party());
        return mine.isEmpty()
                ? new Kept.None()
                : new Kept.Some(
                        (int)
                                centres.all().stream()
                                        .filter(it -> it.access().containsAll(mine))
                                        .count());
    }

    private Call call(AtCentre with, Caller caller) {
        var centre = centres.find(new CentreId(Long.parseLong(with.centre()))).orElseThrow();
        var where = centre.name().in(caller.language());
        return calls.call(centre, caller.party(), caller.now())
                ? new Call.Told(where)
                : new Call.NoOperator(where);
    }

    private Answer coming(To with, Caller caller) {
        if (!caller.has(Role.OPERATOR)) {
            return new Answer.NotAllowed();
        }
        calls.coming(new PartyId(with.who()), caller.party(), caller.now());
        return new Answer.Told();
    }
}
