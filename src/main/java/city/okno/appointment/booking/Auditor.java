package city.okno.appointment.booking;

import city.okno.appointment.AppointmentSettings;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Looks whether counts, seats and appointments say the same. It changes nothing.
@Component
class Auditor {

    private final BooksRepository books;
    private final AppointmentSettings settings;

    Auditor(BooksRepository books, AppointmentSettings settings) {
        this.books = books;
        this.settings = settings;
    }

    List<Finding> findings(Instant now) {
        return Stream.of(
                        books.miscounted(),
                        books.overbooked(),
                        books.ghosts(),
                        books.untimed(),
                        books.misseated(settings.unit().toMinutes(), now))
                .flatMap(List::stream)
                .toList();
    }
}
