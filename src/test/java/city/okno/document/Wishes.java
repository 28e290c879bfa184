package city.okno.document;

import city.okno.resident.Residents;
import city.okno.script.Phone;
import java.time.Instant;
import java.util.Optional;

/// What applicants want by the buttons under a document, as [DocumentActions] does it. Inside the
/// caller's transaction.
public final class Wishes {

    private final CaseRepository cases;
    private final Reminders reminders;
    private final Residents residents;

    Wishes(CaseRepository cases, Reminders reminders, Residents residents) {
        this.cases = cases;
        this.reminders = reminders;
        this.residents = residents;
    }

    /// @return whether a reminder was promised
    public boolean remind(String sender, String number, Phone phone, int days, Instant now) {
        return lock(sender, number, phone)
                .filter(document -> document.status() == DocumentStatus.READY)
                .flatMap(document -> reminders.ask(document, days, now))
                .isPresent();
    }

    public void stop(String sender, String number, Phone phone, Instant now) {
        lock(sender, number, phone).ifPresent(document -> reminders.stop(document, now));
    }

    private Optional<DocumentCase> lock(String sender, String number, Phone phone) {
        return cases.find(sender, number)
                .flatMap(document -> cases.lock(document.id(), residents.phoneHash(phone)));
    }
}
