package city.okno.fault;

import city.okno.document.DocumentStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is true of a document, whatever Okno knows.
final class Document {

    final String number;
    final Resident owner;
    final @Nullable LocalDate keepUntil;
    final List<Turn> turns = new ArrayList<>();
    private @Nullable DocumentStatus status;
    private int timesReady;

    /// From then on its owner may be told that it waits, or may not.
    record Turn(Instant at, boolean mayBeTold) {}

    Document(String number, Resident owner, @Nullable LocalDate keepUntil) {
        this.number = number;
        this.owner = owner;
        this.keepUntil = keepUntil;
    }

    /// Its department said so, and Okno said that it heard.
    void became(DocumentStatus now, Instant at) {
        if (now != status) {
            turns.add(new Turn(at, now == DocumentStatus.READY));
            timesReady += now == DocumentStatus.READY ? 1 : 0;
        }
        status = now;
    }

    /// Its owner wants no more of it.
    void stopped(Instant at) {
        turns.add(new Turn(at, false));
    }

    /// Its owner asked to be reminded of it, perhaps after having wanted no more.
    void wanted(Instant at) {
        if (!mayBeTold(at)) {
            turns.add(new Turn(at, true));
        }
    }

    boolean isReady() {
        return status == DocumentStatus.READY;
    }

    /// Whether its owner may be told of it then.
    boolean mayBeTold(Instant at) {
        var before = turns.stream().filter(turn -> !turn.at().isAfter(at)).toList();
        return !before.isEmpty() && before.getLast().mayBeTold();
    }

    /// Whether it is as it was then.
    boolean isUnchangedSince(Instant at) {
        return turns.stream().noneMatch(turn -> turn.at().isAfter(at));
    }

    /// How often it became ready.
    int timesReady() {
        return timesReady;
    }
}
