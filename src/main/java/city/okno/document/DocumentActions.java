package city.okno.document;

import city.okno.resident.Residents;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.settings.OknoSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What scripts may ask of documents. Everybody sees those of their own number.
@Component
class DocumentActions implements Actions {

    private static final int SHOWN = 10;
    private static final int TOMORROW = 1;
    private static final int WEEK = 7;

    private final CaseRepository cases;
    private final Tale tale;
    private final Reminders reminders;
    private final Residents residents;
    private final OknoSettings settings;

    DocumentActions(
            CaseRepository cases,
            Tale tale,
            Reminders reminders,
            Residents residents,
            OknoSettings settings) {
        this.cases = cases;
        this.tale = tale;
        this.reminders = reminders;
        this.residents = residents;
        this.settings = settings;
    }

    record Mine() {}

    /// A resident's documents.
    sealed interface MyDocuments {
        /// The latest change first, at most ten.
        record Some(List<Row> documents) implements MyDocuments {}

        record None() implements MyDocuments {}

        /// Departments know people by their phone.
        record NoPhone() implements MyDocuments {}
    }

    /// One document as a resident sees it.
    ///
    /// @param daysLeft how long a ready document still waits at the centre, 0–60 days; −1 when that
    ///   is not known or does not matter
    record Row(
            long id,
            String number,
            String service,
            String centre,
            DocumentStatus status,
            long daysLeft) {}

    record OneDocument(long document) {}

    /// One document with all that is known of it.
    sealed interface Look {
        /// @param story what it went through, the earliest first, and what comes
        /// @param waits it can be collected, so one may be reminded of it
        /// @param reminds a reminder is to come
        record Known(
                String number,
                String service,
                String centre,
                DocumentStatus status,
                List<Tale.Line> story,
                boolean waits,
                boolean reminds)
                implements Look {}

        record Unknown() implements Look {}
    }

    /// @param when `tomorrow` or `week`
    record Remind(long document, String when) {}

    /// What became of the wish to be reminded.
    sealed interface Reminding {
        record Promised(LocalDate day, String number) implements Reminding {}

        /// It would be too late.
        record NotKept(LocalDate until) implements Reminding {}

        /// There is nothing to collect.
        record NotReady() implements Reminding {}

        record Unknown() implements Reminding {}
    }

    record Collect(long document) {}

    /// Whether there is something to collect.
    sealed interface Collecting {
        /// @param place the centre, as the department calls it
        /// @param until the last day; null: not known
        record Waits(String place, String number, @Nullable LocalDate until)
                implements Collecting {}

        record NotReady() implements Collecting {}

        record Unknown() implements Collecting {}
    }

    record StopReminding(long document) {}

    /// What became of the wish to hear no more of a document.
    sealed interface Stopping {
        record Stopped(String number) implements Stopping {}

        record Unknown() implements Stopping {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.on("documents.mine", Mine.class, MyDocuments.class, this::mine);
        registry.on("documents.one", OneDocument.class, Look.class, this::one);
        registry.on("documents.remind", Remind.class, Reminding.class, this::remind);
        registry.on("documents.collect", Collect.class, Collecting.class, this::collect);
        registry.on("documents.stop_reminding", StopReminding.class, Stopping.class, this::stop);
    }

    private MyDocuments mine(Mine with, Caller caller) {
        return residents
                .phone(caller.party())
                .map(phone -> documents(residents.phoneHash(phone), today(caller)))
                .orElseGet(MyDocuments.NoPhone::new);
    }

    private MyDocuments documents(String phoneHash, LocalDate today) {
        var rows = cases.ofPhone(phoneHash, SHOWN).stream().map(it -> row(it, today)).toList();
        return rows.isEmpty() ? new MyDocuments.None() : new MyDocuments.Some(rows);
    }

    private Look one(OneDocument with, Caller caller) {
        return own(with.document(), caller)
                .<Look>map(it ->
                        new Look.Known(
                                it.number(),
                                it.service(),
                                it.centre(),
                                it.status(),
                                tale.of(it),
                                it.status() == DocumentStatus.READY,
                                reminders.next(it).isPresent()))
                .orElseGet(Look.Unknown::new);
    }

    private Reminding remind(Remind with, Caller caller) {
        var days = with.when().equals("tomorrow") ? TOMORROW : WEEK;
        return own(with.document(), caller)
                .map(it -> remind(it, days, caller))
                .orElseGet(Reminding.Unknown::new);
    }

    private Reminding remind(DocumentCase document, int days, Caller caller) {
        if (document.status() != DocumentStatus.READY) {
            return new Reminding.NotReady();
        }
        var until = document.keepUntil();
        return reminders
                .ask(document, days, caller.now())
                .<Reminding>map(day -> new Reminding.Promised(day, document.number()))
                .orElseGet(() -> new Reminding.NotKept(until == null ? today(caller) : until));
    }

    private Collecting collect(Collect with, Caller caller) {
        return own(with.document(), caller)
                .<Collecting>map(it ->
                        it.status() == DocumentStatus.READY
                                ? new Collecting.Waits(it.centre(), it.number(), it.keepUntil())
                                : new Collecting.NotReady())
                .orElseGet(Collecting.Unknown::new);
    }

    private Stopping stop(StopReminding with, Caller caller) {
        var own = own(with.document(), caller);
        own.ifPresent(it -> reminders.stop(it, caller.now()));
        return own.<Stopping>map(it -> new Stopping.Stopped(it.number()))
                .orElseGet(Stopping.Unknown::new);
    }

    private Optional<DocumentCase> own(long document, Caller caller) {
        return residents
                .phone(caller.party())
                .flatMap(phone -> cases.lock(document, residents.phoneHash(phone)));
    }

    private LocalDate today(Caller caller) {
        return LocalDate.ofInstant(caller.now(), settings.zone());
    }

    private static Row row(DocumentCase document, LocalDate today) {
        return new Row(
                document.id(),
                document.number(),
                document.service(),
                document.centre(),
                document.status(),
                document.daysLeft(today));
    }
}
