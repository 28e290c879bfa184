package city.okno.department.drop;

import city.okno.department.form.Sender;
import city.okno.planning.Planner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what lies in a drop folder. A file stays there until all of it is taken in; read again
/// after a crash it changes nothing more.
class DropPlanner implements Planner {

    private static final Logger log = LoggerFactory.getLogger(DropPlanner.class);

    /// So many lines share a transaction.
    private static final int BATCH = 100;

    private final String name;
    private final Intake intake;
    private final DropSettings settings;

    DropPlanner(String name, Intake intake, DropSettings settings) {
        this.name = name;
        this.intake = intake;
        this.settings = settings;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void runDue(Instant now) {
        settings.path().ifPresent(folder -> readAll(new DropFolder(folder), now));
    }

    /// A file that cannot be read does not keep others waiting.
    private void readAll(DropFolder drop, Instant now) {
        @Nullable IOException first = null;
        for (var file : whole(drop, now)) {
            try {
                read(drop, file, Sender.trusted(settings.sender()), now);
            } catch (IOException failure) {
                first = first == null ? failure : first;
            }
        }
        if (first != null) {
            throw new UncheckedIOException(first);
        }
    }

    private List<Path> whole(DropFolder drop, Instant now) {
        try {
            return drop.whole(now, settings.settle());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void read(DropFolder drop, Path file, Sender sender, Instant now) throws IOException {
        var before = DropFolder.look(file);
        var draft = drop.draft(file);
        var report = new DropReport(draft, settings.delimiter().charAt(0));
        boolean whole;
        try (report) {
            whole = take(file, sender, report);
        }
        if (!DropFolder.look(file).equals(before)) {
            log.info("A dropped file was written to while it was read; it is read again");
            return;
        }
        boolean done = whole && report.taken() > 0;
        drop.finish(file, draft, done, now);
        log.info(
                "Read a dropped file, {}: {} lines taken, {} rejected",
                done ? "done" : "rejected",
                report.taken(),
                report.rejected());
    }

    /// @return false when it could not be read to its end
    private boolean take(Path file, Sender sender, DropReport report) throws IOException {
        var batch = new ArrayList<Row>();
        try (var rows = CsvRows.open(file, settings, intake.lines().columns())) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                batch.add(row);
                if (batch.size() == BATCH) {
                    take(batch, sender, report);
                }
            }
            take(batch, sender, report);
            return true;
        } catch (BadFile bad) {
            take(batch, sender, report);
            report.add(Verdict.rejected(bad.line(), "", bad.sentence()));
            return false;
        }
    }

    private void take(List<Row> batch, Sender sender, DropReport report) {
        intake.take(batch, sender).forEach(report::add);
        batch.clear();
    }
}
