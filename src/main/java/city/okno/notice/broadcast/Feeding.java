package city.okno.notice.broadcast;

import city.okno.notice.Audience;
import city.okno.notice.Audiences;
import city.okno.notice.BroadcastProgress.State;
import city.okno.notice.QuietHours;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Feeds a lane with one page of the audience: the cursor moves in the same transaction in which
/// the notices and letters are made, so that a process that dies tells nobody twice and forgets
/// nobody. What has to be known is read before, and the transaction stays short.
@Component
class Feeding {

    /// As many as others who want to write can wait for.
    static final int PAGE = 100;

    private final BroadcastRepository broadcasts;
    private final CursorRepository cursors;
    private final Audiences audiences;
    private final Courses courses;
    private final LetterWriter letters;
    private final QuietHours quiet;
    private final TransactionTemplate writing;

    Feeding(
            BroadcastRepository broadcasts,
            CursorRepository cursors,
            Audiences audiences,
            Courses courses,
            LetterWriter letters,
            QuietHours quiet,
            TransactionTemplate writing) {
        this.broadcasts = broadcasts;
        this.cursors = cursors;
        this.audiences = audiences;
        this.courses = courses;
        this.letters = letters;
        this.quiet = quiet;
        this.writing = writing;
    }

    /// @return how many letters were made; empty: the lane gets nothing more now
    OptionalInt feed(StoredBroadcast broadcast, ChannelKind lane, Instant now) {
        var cursor = cursor(broadcast, lane);
        if (cursor.done() || now.isBefore(cursor.notBefore())) {
            return OptionalInt.empty();
        }
        var page = page(broadcast, cursor.after());
        var all = courses.of(broadcast, page, now);
        return Objects.requireNonNull(
                writing.execute(_ -> {
                    // somebody paused it, or another node was faster
                    if (!isRunning(broadcast) || !cursor(broadcast, lane).equals(cursor)) {
                        return OptionalInt.empty();
                    }
                    var mine = mine(all, cursor, cursors.of(broadcast.id()));
                    var made = letters.write(broadcast, mine, now);
                    cursors.move(broadcast.id(), moved(cursor, page, mine, made, now));
                    return OptionalInt.of(made);
                }));
    }

    /// The people of the audience after this one.
    List<PartyId> page(StoredBroadcast broadcast, PartyId after) {
        var what = broadcast.what();
        return audiences
                .named(what.audience())
                .orElseThrow(
                        () -> new IllegalStateException("No audience is called " + what.audience()))
                .page(what.argument(), after, PAGE);
    }

    private Cursor cursor(StoredBroadcast broadcast, ChannelKind lane) {
        return cursors.of(broadcast.id()).stream()
                .filter(cursor -> cursor.lane() == lane)
                .findFirst()
                .orElseThrow();
    }

    private boolean isRunning(StoredBroadcast broadcast) {
        return broadcasts
                .lock(broadcast.id())
                .filter(it -> it.state() == State.RUNNING)
                .isPresent();
    }

    /// Those whom this cursor sees to.
    private static Map<PartyId, Course> mine(
            Map<PartyId, Course> courses, Cursor cursor, List<Cursor> cursors) {
        var mine = new LinkedHashMap<PartyId, Course>();
        courses.forEach((person, course) -> {
            var falls =
                    switch (course) {
                        case Course.Tell(var to, _) -> falls(person, to.channel(), cursor, cursors);
                        case Course.Tomorrow(var lane) -> falls(person, lane, cursor, cursors);
                        case Course.LeaveOut _ -> true;
                    };
            if (falls) {
                mine.put(person, course);
            }
        });
        return mine;
    }

    /// Besides those whom its own messenger reaches: those who went over to another messenger after
    /// that one's cursor had passed them. So the last cursor leaves nobody behind.
    private static boolean falls(
            PartyId person, ChannelKind lane, Cursor cursor, List<Cursor> cursors) {
        return lane == cursor.lane()
                || cursors.stream()
                        .filter(other -> other.lane() == lane)
                        .anyMatch(other -> other.hasPassed(person));
    }

    private Cursor moved(
            Cursor cursor, List<PartyId> page, Map<PartyId, Course> mine, int made, Instant now) {
        var again =
                cursor.again()
                        || mine.values().stream().anyMatch(Course.Tomorrow.class::isInstance);
        var isLast = page.size() < PAGE;
        return new Cursor(
                cursor.lane(),
                cursor.people(),
                isLast ? Audience.START : page.getLast(),
                cursor.fed() + made,
                again && !isLast,
                isLast && again ? quiet.nextMorning(now) : cursor.notBefore(),
                isLast && !again,
                cursor.triedOut(),
                cursor.forgivenEnded(),
                cursor.forgivenFailed());
    }
}
