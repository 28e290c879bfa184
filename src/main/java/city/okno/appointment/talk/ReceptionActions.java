package city.okno.appointment.talk;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.Receiving;
import city.okno.appointment.Reception;
import city.okno.appointment.ticket.TicketCode;
import city.okno.centre.CentreId;
import city.okno.centre.Centres;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Choice;
import city.okno.script.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who is expected in a centre today, for operators.
@Component
class ReceptionActions implements Actions {

    private final Reception reception;
    private final Centres centres;
    private final Cards cards;

    ReceptionActions(Reception reception, Centres centres, Cards cards) {
        this.reception = reception;
        this.centres = centres;
        this.cards = cards;
    }

    record Nothing() {}

    record Today(String centre) {}

    record One(long appointment) {}

    /// @param code as somebody typed it
    record Ticket(String code) {}

    /// @param as `arrived`, `served` or `missed`
    record Note(long appointment, String as) {}

    /// Somebody who is expected.
    record Visitor(AppointmentState state, Card card) {}

    /// Today's list of a centre.
    sealed interface Visitors {
        record Some(List<Visitor> visitors) implements Visitors {}

        record None() implements Visitors {}

        record NotAllowed() implements Visitors {}
    }

    /// One of them, and what can be noted.
    sealed interface Look {
        record Known(
                AppointmentState state,
                Card card,
                boolean canArrive,
                boolean canServe,
                boolean canMiss)
                implements Look {}

        record Unknown() implements Look {}
    }

    /// Whose ticket it is.
    sealed interface Holder {
        record Found(long appointment) implements Holder {}

        record Nobody() implements Holder {}

        /// Too short, too long, or with signs that no code has.
        record NoCode() implements Holder {}
    }

    /// [Receiving], as scripts see it.
    sealed interface Noting {
        record Noted(AppointmentState state, Card card) implements Noting {}

        record Impossible(AppointmentState state, Card card) implements Noting {}

        record Unknown() implements Noting {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.choices("reception.centres", Nothing.class, this::centres);
        registry.on("reception.today", Today.class, Visitors.class, this::today);
        registry.on("reception.one", One.class, Look.class, this::one);
        registry.on("reception.ticket", Ticket.class, Holder.class, this::ticket);
        registry.on("reception.note", Note.class, Noting.class, this::note);
    }

    private List<Choice> centres(Nothing with, Caller caller) {
        return centres.all().stream()
                .map(it ->
                        new Choice(
                                String.valueOf(it.id().value()), it.name().in(caller.language())))
                .toList();
    }

    private Visitors today(Today with, Caller caller) {
        if (!caller.has(Role.OPERATOR)) {
            return new Visitors.NotAllowed();
        }
        var id = new CentreId(Long.parseLong(with.centre()));
        var expected =
                centres.find(id)
                        .map(it -> LocalDate.ofInstant(caller.now(), it.zone()))
                        .map(today -> reception.expected(id.value(), today))
                        .orElse(List.of());
        return expected.isEmpty()
                ? new Visitors.None()
                : new Visitors.Some(
                        expected.stream()
                                .map(it ->
                                        new Visitor(it.state(), cards.card(it, caller.language())))
                                .toList());
    }

    private Look one(One with, Caller caller) {
        return visible(with.appointment(), caller)
                .<Look>map(it ->
                        new Look.Known(
                                it.state(),
                                cards.card(it, caller.language()),
                                it.state().next().contains(AppointmentState.ARRIVED),
                                it.state().next().contains(AppointmentState.SERVED),
                                it.state().next().contains(AppointmentState.MISSED)
                                        && !it.start().isAfter(caller.now())))
                .orElseGet(Look.Unknown::new);
    }

    private Holder ticket(Ticket with, Caller caller) {
        if (!caller.has(Role.OPERATOR)) {
            return new Holder.Nobody();
        }
        return TicketCode.read(with.code())
                .map(code ->
                        reception
                                .find(code, caller.now())
                                .<Holder>map(it -> new Holder.Found(it.id().value()))
                                .orElseGet(Holder.Nobody::new))
                .orElseGet(Holder.NoCode::new);
    }

    private Optional<Appointment> visible(long appointment, Caller caller) {
        return caller.has(Role.OPERATOR)
                ? reception.find(new AppointmentId(appointment))
                : Optional.empty();
    }

    private Noting note(Note with, Caller caller) {
        if (!caller.has(Role.OPERATOR)) {
            return new Noting.Unknown();
        }
        var as = AppointmentState.valueOf(with.as().toUpperCase(Locale.ROOT));
        var id = new AppointmentId(with.appointment());
        return switch (reception.receive(id, as, caller.party(), caller.now())) {
            case Receiving.Noted(var it) ->
                    new Noting.Noted(it.state(), cards.card(it, caller.language()));
            case Receiving.Impossible(var it) ->
                    new Noting.Impossible(it.state(), cards.card(it, caller.language()));
            case Receiving.Unknown() -> new Noting.Unknown();
        };
    }
}
