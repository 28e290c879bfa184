package city.okno.fault;

import city.okno.fault.Evidence.Letter;
import city.okno.fault.Evidence.Notice;
import city.okno.fault.Provider.Arrival;
import city.okno.script.ChannelKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// News of documents go a second way when nobody confirmed them for four waking hours, reminders do
/// not; what was confirmed goes nowhere any more.
record Ladder(Evidence evidence) {

    private static final Duration DEADLINE = Duration.ofHours(4);
    private static final Duration RECKONED_IN = Duration.ofMinutes(2);

    /// So often it ran by day while it had to climb.
    private static final int ENOUGH = 6;

    void compare(Notice notice, Wrongs wrongs) {
        if (notice.digest() != null) {
            return;
        }
        var arrived = evidence.arrived(notice);
        var pressed = evidence.pressed(notice);
        pressed.ifPresent(at ->
                wrongs.unless(
                        arrived.stream().allMatch(it -> it.at().isBefore(at)),
                        "after it was confirmed at %s: %s",
                        at,
                        arrived));
        for (var second = 1; second < arrived.size(); second++) {
            compare(notice, arrived.get(second - 1), arrived.get(second), wrongs);
        }
        if (pressed.isEmpty() && "UNCONFIRMED".equals(notice.ending()) && mustClimb(notice)) {
            wrongs.unless(
                    evidence.letters(notice).stream()
                            .anyMatch(it -> it.channel().equals(ChannelKind.SMS.code())),
                    "never by SMS: %s %s",
                    notice,
                    arrived);
        }
    }

    private void compare(Notice notice, Arrival first, Arrival second, Wrongs wrongs) {
        wrongs.unless(first.letter() < second.letter(), "not taken back: %s, %s", first, second);
        if (first.to().channel() == ChannelKind.SMS) {
            return; // which may have failed, as a receipt told
        }
        var deadline = deadline(notice, evidence.letters.get(first.letter()).putAt());
        wrongs.unless(
                climbs(notice) && !second.at().isBefore(deadline.minus(RECKONED_IN)),
                "another way before %s: %s, %s; %s",
                deadline,
                first,
                second,
                evidence.letters(notice));
    }

    private static boolean climbs(Notice notice) {
        return notice.category().equals("DOCUMENT");
    }

    /// Whether there was time enough for all ways.
    private boolean mustClimb(Notice notice) {
        return climbs(notice)
                && isStillSo(notice)
                && evidence.reader(notice).wants(ChannelKind.SMS)
                && looksAfterDeadline(notice, evidence.letters(notice)) >= ENOUGH;
    }

    private boolean isStillSo(Notice notice) {
        return !notice.isDigest() || stillSo(notice).findAny().isPresent();
    }

    private Stream<Notice> stillSo(Notice digest) {
        return evidence.items(digest).stream().filter(it -> !"SUPERSEDED".equals(it.ending()));
    }

    /// A digest that outlives what it tells has nothing left to climb with.
    private Instant worthUntil(Notice notice) {
        return notice.isDigest()
                ? stillSo(notice)
                        .map(Notice::expiresAt)
                        .max(Instant::compareTo)
                        .orElse(notice.expiresAt())
                : notice.expiresAt();
    }

    private long looksAfterDeadline(Notice notice, List<Letter> letters) {
        if (letters.isEmpty()) {
            return 0;
        }
        var deadline = deadline(notice, letters.getLast().putAt());
        return evidence.looks(notice, deadline.plus(RECKONED_IN), worthUntil(notice)).size();
    }

    private Instant deadline(Notice notice, Instant put) {
        return evidence.reader(notice).afterWaking(DEADLINE, put);
    }
}
