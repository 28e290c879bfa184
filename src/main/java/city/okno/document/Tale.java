package city.okno.document;

import city.okno.document.DocumentState.Stage;
import city.okno.settings.OknoSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a document went through and what comes, day by day, for its applicant.
@Component
class Tale {

    private final EventRepository history;
    private final Reminders reminders;
    private final OknoSettings settings;

    Tale(EventRepository history, Reminders reminders, OknoSettings settings) {
        this.history = history;
        this.reminders = reminders;
        this.settings = settings;
    }

    /// @param what the name of a [DocumentStatus], `REMINDER` or `KEPT`
    record Line(String what, LocalDate day) {}

    List<Line> of(DocumentCase document) {
        var lines = new ArrayList<Line>();
        @Nullable DocumentStatus before = null;
        for (var stage : history.of(document.id())) {
            if (stage.status() != before) {
                lines.add(line(stage));
            }
            before = stage.status();
        }
        if (document.status() == DocumentStatus.READY) {
            reminders.next(document).ifPresent(day -> lines.add(new Line("REMINDER", day)));
            if (document.keepUntil() != null) {
                lines.add(new Line("KEPT", document.keepUntil()));
            }
        }
        return List.copyOf(lines);
    }

    private Line line(Stage stage) {
        return new Line(stage.status().name(), LocalDate.ofInstant(stage.at(), settings.zone()));
    }
}
