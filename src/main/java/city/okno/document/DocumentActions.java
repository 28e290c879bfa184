package city.okno.document;

import city.okno.resident.Residents;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.settings.OknoSettings;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/// What scripts may ask of documents.
@Component
class DocumentActions implements Actions {

    private static final int SHOWN = 10;
    private static final long UNKNOWN = -1;

    /// Nobody counts more days than these.
    private static final long COUNTED = 60;

    private final CaseRepository cases;
    private final Residents residents;
    private final OknoSettings settings;

    DocumentActions(CaseRepository cases, Residents residents, OknoSettings settings) {
        this.cases = cases;
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
            String number, String service, String centre, DocumentStatus status, long daysLeft) {}

    @Override
    public void register(ActionRegistry registry) {
        registry.on("documents.mine", Mine.class, MyDocuments.class, this::mine);
    }

    private MyDocuments mine(Mine with, Caller caller) {
        var today = LocalDate.ofInstant(caller.now(), settings.zone());
        return residents
                .phone(caller.party())
                .map(phone -> documents(residents.phoneHash(phone), today))
                .orElseGet(MyDocuments.NoPhone::new);
    }

    private MyDocuments documents(String phoneHash, LocalDate today) {
        var rows = cases.ofPhone(phoneHash, SHOWN).stream().map(it -> row(it, today)).toList();
        return rows.isEmpty() ? new MyDocuments.None() : new MyDocuments.Some(rows);
    }

    private static Row row(DocumentCase document, LocalDate today) {
        return new Row(
                document.number(),
                document.service(),
                document.centre(),
                document.status(),
                daysLeft(document, today));
    }

    private static long daysLeft(DocumentCase document, LocalDate today) {
        var until = document.keepUntil();
        if (until == null || document.status() != DocumentStatus.READY) {
            return UNKNOWN;
        }
        var days = ChronoUnit.DAYS.between(today, until);
        return days < 0 || days > COUNTED ? UNKNOWN : days;
    }
}
