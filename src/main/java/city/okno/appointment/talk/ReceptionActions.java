package city.okno.appointment.talk;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.Calls;
import city.okno.appointment.Receiving;
import city.okno.appointment.Reception;
import city.okno.appointment.arrival.Checkins;
import city.okno.appointment.need.Needs;
import city.okno.appointment.staff.Workplaces;
import city.okno.appointment.ticket.TicketCode;
import city.okno.centre.Access;
import city.okno.centre.Centre;
import city.okno.centre.CentreId;
import city.okno.centre.Centres;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Choice;
import city.okno.script.Role;
import city.okno.script.Words;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who is expected in a centre, for operators.
@Component
class ReceptionActions implements Actions {

    private static final int PAGE = 8;

    private final Reception reception;
    private final Calls calls;
    private final Checkins checkins;
    private final Needs needs;
    private final Workplaces workplaces;
    private final Centres centres;
    private final Cards cards;
    private final Words words;

    ReceptionActions(
            Reception reception,
            Calls calls,
            Checkins checkins,
            Needs needs,
            Workplaces workplaces,
            Centres centres,
            Cards cards,
            Words words) {
        this.reception = reception;
        this.calls = calls;
        this.checkins = checkins;
        this.needs = needs;
        this.workplaces = workplaces;
        this.words = words;
        this.centres = centres;
        this.cards = cards;
    }

    record Nothing() {}

    /// @param day null: today by the centre's clock
    /// @param from how many of that day were shown before; null: none
    record Day(String centre, @Nullable String day, @Nullable Integer from) {}

    record One(long appointment) {}

    /// @param code as somebody typed it
    record Ticket(String code) {}

    /// @param as `arrived`, `served` or `missed`
    record Note(long appointment, String as) {}

    /// Somebody who is expected.
    ///
    /// @param counter where they were called to; 0: nowhere
    /// @param late they said so
    /// @param until when their place is kept then; else when it begins
    /// @param needs what they rely on, separated by commas; empty for nothing
    /// @param lacking whether their counter has not all of it, and another one has
    /// @param unmet what it has not; likewise
    record Visitor(
            AppointmentState state,
            int counter,
            boolean late,
            LocalTime until,
            boolean needing,
            String needs,
            boolean lacking,
            String unmet,
            Card card) {}

    /// Whether a list is of today.
    enum Which {
        TODAY,
        OTHER
    }

    /// A page of a day's list of a centre.
    ///
    /// It and its neighbours are days as [Day] takes them.
    sealed interface Visitors {
        /// @param all of that day
        /// @param own whether the operator works somewhere, so that the centre was not asked
        /// @param waiting some of them came and were not called; nobody is called to a talk by
        ///   video
        /// @param next null on the last page
        record Some(
                String where,
                Which which,
                LocalDate date,
                int all,
                boolean waiting,
                boolean own,
                List<Visitor> visitors,
                @Nullable Integer next,
                String same,
                String before,
                String after)
                implements Visitors {}

        /// @param own as in [Some]
        record None(
                String where, Which which, LocalDate date, boolean own, String before, String after)
                implements Visitors {}

        record NotAllowed() implements Visitors {}
    }

    /// One of them, and what can be noted.
    sealed interface Look {
        /// @param centre and day: the list they stand on, as [Day] takes it
        /// @param counter where they were called to; 0: nowhere
        record Known(
                AppointmentState state,
                Card card,
                String centre,
                String day,
                int counter,
                boolean canArrive,
                boolean canCall,
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
        /// @param centre and day: the list they stand on, as [Day] takes it
        /// @param counter where they were called to; 0: nowhere
        record Noted(AppointmentState state, Card card, String centre, String day, int counter)
                implements Noting {}

        record Impossible(AppointmentState state, Card card) implements Noting {}

        record Unknown() implements Noting {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.choices("reception.centres", Nothing.class, this::centres);
        registry.choices("reception.places", Nothing.class, this::places);
        registry.on("reception.day", Day.class, Visitors.class, this::day);
        registry.on("reception.one", One.class, Look.class, this::one);
        registry.on("reception.ticket", Ticket.class, Holder.class, this::ticket);
        registry.on("reception.note", Note.class, Noting.class, this::note);
    }

    private List<Choice> centres(Nothing with, Caller caller) {
        return choices(centres.all().stream(), caller);
    }

    /// With those where consultants talk by video.
    private List<Choice> places(Nothing with, Caller caller) {
        return choices(Stream.concat(centres.all().stream(), centres.remote().stream()), caller);
    }

    private static List<Choice> choices(Stream<Centre> among, Caller caller) {
        return among.map(it ->
                        new Choice(
                                String.valueOf(it.id().value()), it.name().in(caller.language())))
                .toList();
    }

    private Visitors day(Day with, Caller caller) {
        if (!caller.has(Role.OPERATOR)) {
            return new Visitors.NotAllowed();
        }
        var centre = centres.find(new CentreId(Long.parseLong(with.centre()))).orElseThrow();
        var today = LocalDate.ofInstant(caller.now(), centre.zone());
        var day = with.day() == null ? today : LocalDate.parse(with.day());
        var which = day.equals(today) ? Which.TODAY : Which.OTHER;
        var name = centre.name().in(caller.language());
        var before = day.minusDays(1).toString();
        var after = day.plusDays(1).toString();
        boolean own = workplaces.of(caller.party()).isPresent();
        var all = reception.expected(centre.id().value(), day);
        if (all.isEmpty()) {
            return new Visitors.None(name, which, day, own, before, after);
        }
        int from = Math.clamp(with.from() == null ? 0 : with.from(), 0, all.size() - 1);
        int until = Math.min(from + PAGE, all.size());
        return new Visitors.Some(
                name,
                which,
                day,
                all.size(),
                !centre.remote()
                        && all.stream().anyMatch(it -> it.state() == AppointmentState.ARRIVED),
                own,
                visitors(all.subList(from, until), centre.zone(), caller),
                until < all.size() ? until : null,
                day.toString(),
                before,
                after);
    }

    private List<Visitor> visitors(List<Appointment> some, ZoneId zone, Caller caller) {
        var late = checkins.late(some);
        var needs = this.needs.of(some.stream().map(Appointment::party).toList());
        var unmet = reception.unmet(some);
        var counters = calls.counters(some.stream().map(Appointment::id).toList());
        return some.stream()
                .map(it ->
                        new Visitor(
                                it.state(),
                                counters.getOrDefault(it.id(), 0),
                                late.containsKey(it.id()),
                                late.getOrDefault(it.id(), it.start()).atZone(zone).toLocalTime(),
                                needs.containsKey(it.party()),
                                said(needs.getOrDefault(it.party(), Set.of()), caller),
                                unmet.containsKey(it.id()),
                                said(unmet.getOrDefault(it.id(), Set.of()), caller),
                                cards.card(it, caller.language())))
                .toList();
    }

    private String said(Set<Access> needs, Caller caller) {
        return needs.stream()
                .sorted()
                .map(it -> "reception.need_" + it.name().toLowerCase(Locale.ROOT))
                .map(it -> words.text(it, caller.language(), Map.of()).text())
                .collect(Collectors.joining(", "));
    }

    private Look one(One with, Caller caller) {
        return visible(with.appointment(), caller)
                .<Look>map(it -> known(it, caller))
                .orElseGet(Look.Unknown::new);
    }

    private Look known(Appointment it, Caller caller) {
        return new Look.Known(
                it.state(),
                cards.card(it, caller.language()),
                centre(it),
                day(it),
                counter(it),
                it.state().next().contains(AppointmentState.ARRIVED),
                it.state().next().contains(AppointmentState.CALLED)
                        && !cards.centre(it.visit()).remote(),
                it.state().next().contains(AppointmentState.SERVED),
                it.state().next().contains(AppointmentState.MISSED)
                        && !it.start().isAfter(caller.now()));
    }

    private int counter(Appointment appointment) {
        return calls.counters(List.of(appointment.id())).getOrDefault(appointment.id(), 0);
    }

    private static String centre(Appointment appointment) {
        return String.valueOf(appointment.visit().centre());
    }

    private String day(Appointment appointment) {
        var zone = cards.centre(appointment.visit()).zone();
        return LocalDate.ofInstant(appointment.start(), zone).toString();
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
                    new Noting.Noted(
                            it.state(),
                            cards.card(it, caller.language()),
                            centre(it),
                            day(it),
                            counter(it));
            case Receiving.Impossible(var it) ->
                    new Noting.Impossible(it.state(), cards.card(it, caller.language()));
            case Receiving.Unknown() -> new Noting.Unknown();
        };
    }
}
