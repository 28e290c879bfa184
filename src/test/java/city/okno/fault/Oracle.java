package city.okno.fault;

import city.okno.fault.Evidence.Letter;
import city.okno.fault.Evidence.Notice;
import city.okno.fault.Provider.Arrival;
import java.time.Instant;
import java.util.List;

/// Compares what arrived at the messengers with what is true of the documents, and with what Okno
/// says of its letters and notices.
final class Oracle {

    private static final int ENOUGH = 6;

    private final Evidence evidence;
    private final Caps caps;
    private final Wrongs wrongs = new Wrongs();

    Oracle(Evidence evidence) {
        this.evidence = evidence;
        this.caps = new Caps(evidence);
    }

    /// What is wrong; nothing when all is well.
    List<String> wrongs() {
        evidence.arrivals.forEach(this::compare);
        evidence.notices.forEach(this::compare);
        evidence.letters.values().forEach(this::compare);
        evidence.documents.values().forEach(this::compare);
        caps.compare(wrongs);
        var ladder = new Ladder(evidence);
        evidence.notices.forEach(it -> ladder.compare(it, wrongs));
        var digest = new Digest(evidence);
        evidence.notices.stream()
                .filter(Notice::isDigest)
                .forEach(it -> digest.compare(it, wrongs));
        return wrongs.all();
    }

    private void compare(Arrival arrival) {
        var numbers = Evidence.numbers(arrival.text());
        wrongs.unless(!numbers.isEmpty(), "of nothing: %s", arrival);
        wrongs.unless(arrival.at().isBefore(arrival.expiresAt()), "expired: %s", arrival);
        for (var number : numbers) {
            var document = evidence.documents.get(number);
            wrongs.unless(document != null, "of nothing known: %s", arrival);
            if (document != null) {
                compare(arrival, document);
            }
        }
    }

    private void compare(Arrival arrival, Document document) {
        var owner = document.owner;
        var until = document.keepUntil;
        wrongs.unless(owner.owns(arrival.to()), "for somebody else: %s", arrival);
        wrongs.unless(!owner.isAsleep(arrival.at()), "in quiet hours: %s of %s", arrival, owner);
        wrongs.unless(owner.wants(arrival.to().channel()), "not by this way: %s", arrival);
        wrongs.unless(
                document.mayBeTold(arrival.at()),
                "not to be told any more: %s of %s",
                arrival,
                document.turns);
        wrongs.unless(
                until == null
                        || arrival.at()
                                .isBefore(until.plusDays(1).atStartOfDay(Run.ZONE).toInstant()),
                "given back since %s: %s",
                until,
                arrival);
    }

    /// It has an end that what arrived bears out.
    private void compare(Notice notice) {
        var mine = evidence.letters(notice);
        var arrived = evidence.arrived(notice);
        var unknown = mine.stream().anyMatch(it -> it.state().equals("UNKNOWN"));
        wrongs.unless(notice.state().equals("ENDED"), "no end: %s", notice);
        switch (notice.ending() == null ? "" : notice.ending()) {
            case "READ", "DELIVERED" ->
                    wrongs.unless(!arrived.isEmpty(), "never arrived: %s", notice);
            case "UNCONFIRMED" ->
                    wrongs.unless(
                            unknown || !arrived.isEmpty() || isShort(notice),
                            "never arrived: %s",
                            notice);
            case "FAILED" -> wrongs.unless(!mine.isEmpty(), "not even tried: %s", notice);
            case "EXPIRED" ->
                    wrongs.unless(
                            arrived.isEmpty() && (notice.isDigest() || isShort(notice))
                                    || hasNothingLeft(notice),
                            "lost: %s %s",
                            notice,
                            mine);
            case "SUPERSEDED" -> wrongs.unless(isOver(notice), "superseded by nothing: %s", notice);
            default -> wrongs.unless(false, "%s %s", notice, mine);
        }
        wrongs.unless(
                arrived.stream().map(Arrival::to).distinct().count() == arrived.size(),
                "twice: %s",
                arrived);
    }

    /// Whether there was so little time that it may have waited in vain: hardly anything ran while
    /// it was worth telling, its reader was awake, and had not been told enough.
    private boolean isShort(Notice notice) {
        var told = evidence.digest(notice).map(Notice::toldAt).orElse(notice.toldAt());
        return evidence.looks(notice, told, notice.expiresAt()).stream()
                        .filter(at -> !caps.isFull(notice, at))
                        .count()
                < ENOUGH;
    }

    /// A digest whose letter a receipt called lost, and of which nothing was left to tell by then.
    private boolean hasNothingLeft(Notice notice) {
        return notice.isDigest() && isOver(notice);
    }

    /// Something else was true of its document later, or newer news of it were told.
    private boolean isOver(Notice notice) {
        if (notice.isDigest()) {
            return evidence.items(notice).stream().allMatch(this::isOver);
        }
        return !evidence.document(notice).isUnchangedSince(notice.toldAt())
                || evidence.isOutdated(notice, Instant.MAX);
    }

    private void compare(Letter letter) {
        var arrived = evidence.arrivals.stream().filter(it -> it.letter() == letter.id()).count();
        wrongs.unless(
                arrived == 0
                        || evidence.notices.stream().anyMatch(it -> it.id() == letter.notice()),
                "of no notice: %s",
                letter);
        switch (letter.state()) {
            case "SENT" -> wrongs.unless(arrived == 1, "%s arrived %d times", letter, arrived);
            case "UNKNOWN" -> wrongs.unless(arrived <= 1, "%s arrived %d times", letter, arrived);
            case "REJECTED", "DROPPED" ->
                    wrongs.unless(arrived == 0, "%s arrived %d times", letter, arrived);
            default -> wrongs.unless(false, "no end: %s", letter);
        }
    }

    /// Each time that it became ready is told, once.
    private void compare(Document document) {
        var told =
                evidence.notices.stream()
                        .filter(it -> it.template().equals("document.ready"))
                        .filter(it -> document.number.equals(it.number()))
                        .count();
        wrongs.unless(
                told <= document.timesReady(),
                "told %d times that %s is ready: %s",
                told,
                document.number,
                document.turns);
        if (document.isReady() && document.timesReady() > 0) {
            wrongs.unless(
                    told > 0, "never told that %s is ready: %s", document.number, document.turns);
        }
    }
}
