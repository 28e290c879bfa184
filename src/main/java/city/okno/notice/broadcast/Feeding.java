package city.okno.notice.broadcast;

import city.okno.notice.Audience;
import city.okno.notice.Audiences;
import city.okno.notice.BroadcastProgress.State;
import city.okno.notice.broadcast.SmsPurse.Paid;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final SmsPurse purse;
    private final LetterWriter letters;
    private final TransactionTemplate writing;

    Feeding(
            BroadcastRepository broadcasts,
            CursorRepository cursors,
            Audiences audiences,
            Courses courses,
            SmsPurse purse,
            LetterWriter letters,
            TransactionTemplate writing) {
        this.broadcasts = broadcasts;
        this.cursors = cursors;
        this.audiences = audiences;
        this.courses = courses;
        this.purse = purse;
        this.letters = letters;
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
                    var paid = purse.paid(broadcast, mine);
                    var made = letters.write(broadcast, paid.courses(), now);
                    cursors.move(broadcast.id(), moved(cursor, page, paid, made));
                    return paid.firstUnpaid() == null || purse.isEmpty(broadcast, made, now)
                            ? OptionalInt.of(made)
                            : OptionalInt.empty();
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
                        case Course.Tell(var to, _, _) ->
                                falls(person, to.channel(), cursor, cursors);
                        case Course.Later(var lane, _) -> falls(person, lane, cursor, cursors);
                        case Course.LeaveOut _ -> true;
                    };
            if (falls) {
                mine.put(person, course);
            }
        });
        return mine;
    }

    /// Besides those whom its own messenger reaches: those who went over to another messenger after
    /// that one's cursor had passed them. So the last cursor leaves nobody behind, but who has only
    /// SMS since then: a messenger does not wait for what SMS cost.
    private static boolean falls(
            PartyId person, ChannelKind lane, Cursor cursor, List<Cursor> cursors) {
        if (lane == cursor.lane() || lane == ChannelKind.SMS) {
            return lane == cursor.lane();
        }
        return cursors.stream()
                .filter(other -> other.lane() == lane)
                .anyMatch(other -> other.hasPassed(person));
    }

    private static Cursor moved(Cursor cursor, List<PartyId> page, Paid paid, int made) {
        var againAt = againAt(cursor, paid.courses().values());
        var unpaid = paid.firstUnpaid();
        var isLast = unpaid == null && page.size() < PAGE;
        var seenTo = unpaid == null ? page.size() : page.indexOf(unpaid);
        return new Cursor(
                cursor.lane(),
                cursor.people(),
                isLast ? Audience.START : seenTo == 0 ? cursor.after() : page.get(seenTo - 1),
                cursor.fed() + made,
                isLast ? null : againAt,
                isLast && againAt != null ? againAt : cursor.notBefore(),
                isLast && againAt == null,
                cursor.triedOut(),
                cursor.forgivenEnded(),
                cursor.forgivenFailed());
    }

    /// When the first of those who are left for another pass can be told.
    private static @Nullable Instant againAt(Cursor cursor, Collection<Course> courses) {
        var times =
                courses.stream()
                        .filter(Course.Later.class::isInstance)
                        .map(course -> ((Course.Later) course).at());
        return Stream.concat(Stream.ofNullable(cursor.againAt()), times)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
