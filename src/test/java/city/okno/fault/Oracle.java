package city.okno.fault;

import city.okno.fault.Provider.Arrival;
import city.okno.storage.Utc;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Compares what arrived at the messengers with what is true of the documents, and with what Okno
/// says of its letters and notices.
final class Oracle {

    private static final Pattern NUMBER = Pattern.compile("number=([^,}]+)");
    private static final int ENOUGH = 6;
    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final List<Instant> looks;
    private final List<Arrival> arrivals;
    private final Map<String, Document> documents;
    private final List<Notice> notices;
    private final Map<Long, Letter> letters;
    private final List<String> wrongs = new ArrayList<>();

    private record Notice(
            long id,
            String template,
            String state,
            @Nullable String ending,
            String reason,
            Instant toldAt,
            Instant expiresAt,
            @Nullable String number) {}

    private record Letter(long id, long notice, String channel, String state, String reason) {}

    /// @param notice the last one before the run
    /// @param letter the last one before the run
    Oracle(City city, JdbcClient jdbc, long notice, long letter) {
        this.looks = city.looks;
        this.arrivals = city.arrivals();
        this.documents =
                city.documents.stream()
                        .collect(Collectors.toMap(it -> it.number, Function.identity()));
        this.notices = notices(jdbc, notice);
        this.letters =
                letters(jdbc, letter).stream()
                        .collect(Collectors.toMap(Letter::id, Function.identity()));
    }

    /// What is wrong; nothing when all is well.
    List<String> wrongs() {
        arrivals.forEach(this::compare);
        notices.forEach(this::compare);
        letters.values().forEach(this::compare);
        documents.values().forEach(this::compare);
        return wrongs;
    }

    private void unless(boolean right, String what, Object... of) {
        if (!right) {
            wrongs.add(what.formatted(of));
        }
    }

    private void compare(Arrival arrival) {
        var document = documents.get(number(arrival.text()));
        unless(arrival.at().isBefore(arrival.expiresAt()), "expired: %s", arrival);
        unless(!isQuiet(arrival.at()), "in quiet hours: %s", arrival);
        if (document == null) {
            unless(false, "of nothing known: %s", arrival);
            return;
        }
        var until = document.keepUntil;
        unless(
                document.mayBeTold(arrival.at()),
                "not to be told any more: %s of %s",
                arrival,
                document.turns);
        unless(
                until == null
                        || arrival.at()
                                .isBefore(until.plusDays(1).atStartOfDay(Run.ZONE).toInstant()),
                "given back since %s: %s",
                until,
                arrival);
        unless(isFor(document.owner, arrival), "for somebody else: %s", arrival);
    }

    private static boolean isFor(Resident owner, Arrival arrival) {
        return owner.chats().contains(arrival.to())
                || owner.phone().e164().equals(arrival.to().value());
    }

    /// It has an end that what arrived bears out.
    private void compare(Notice notice) {
        var mine = letters.values().stream().filter(it -> it.notice == notice.id).toList();
        var arrived =
                arrivals.stream()
                        .filter(it -> mine.stream().anyMatch(letter -> letter.id == it.letter()))
                        .toList();
        var unknown = mine.stream().anyMatch(it -> it.state.equals("UNKNOWN"));
        unless(notice.state.equals("ENDED"), "no end: %s", notice);
        switch (notice.ending == null ? "" : notice.ending) {
            case "READ", "DELIVERED" -> unless(!arrived.isEmpty(), "never arrived: %s", notice);
            case "UNCONFIRMED" ->
                    unless(
                            unknown || !arrived.isEmpty() || isShort(notice),
                            "never arrived: %s",
                            notice);
            case "FAILED" -> unless(!mine.isEmpty(), "not even tried: %s", notice);
            case "EXPIRED" ->
                    unless(arrived.isEmpty() && isShort(notice), "lost: %s %s", notice, mine);
            case "SUPERSEDED" -> unless(isOver(notice), "superseded by nothing: %s", notice);
            default -> unless(false, "%s %s", notice, mine);
        }
        unless(
                arrived.stream().map(Arrival::to).distinct().count() == arrived.size(),
                "twice: %s",
                arrived);
    }

    /// Whether there was so little time that it may have waited in vain: hardly anything ran by day
    /// while it was worth telling.
    private boolean isShort(Notice notice) {
        return looks.stream()
                        .filter(at -> at.isAfter(notice.toldAt) && at.isBefore(notice.expiresAt))
                        .filter(at -> !isQuiet(at))
                        .count()
                < ENOUGH;
    }

    private static boolean isQuiet(Instant at) {
        var local = at.atZone(Run.ZONE).toLocalTime();
        return !local.isBefore(EVENING) || local.isBefore(MORNING);
    }

    /// Something else was true of its document later, or newer news of it were told.
    private boolean isOver(Notice notice) {
        var document = documents.get(notice.number);
        return document == null
                || !document.isUnchangedSince(notice.toldAt)
                || notices.stream()
                        .anyMatch(it ->
                                it.id > notice.id
                                        && notice.number != null
                                        && notice.number.equals(it.number));
    }

    private void compare(Letter letter) {
        var arrived = arrivals.stream().filter(it -> it.letter() == letter.id).count();
        switch (letter.state) {
            case "SENT" -> unless(arrived == 1, "%s arrived %d times", letter, arrived);
            case "UNKNOWN" -> unless(arrived <= 1, "%s arrived %d times", letter, arrived);
            case "REJECTED", "DROPPED" ->
                    unless(arrived == 0, "%s arrived %d times", letter, arrived);
            default -> unless(false, "no end: %s", letter);
        }
    }

    /// Each time that it became ready is told, once.
    private void compare(Document document) {
        var told =
                notices.stream()
                        .filter(it -> it.template.equals("document.ready"))
                        .filter(it -> document.number.equals(it.number))
                        .count();
        unless(
                told <= document.timesReady(),
                "told %d times that %s is ready: %s",
                told,
                document.number,
                document.turns);
        if (document.isReady() && document.timesReady() > 0) {
            unless(told > 0, "never told that %s is ready: %s", document.number, document.turns);
        }
    }

    /// The first words of a notice's key are its case.
    private static List<Notice> notices(JdbcClient jdbc, long after) {
        var cases = new HashMap<String, String>();
        jdbc.sql("select id, number from document_case")
                .query(row -> {
                    cases.put(row.getString("id"), row.getString("number"));
                });
        return jdbc.sql(
                        """
                        select id, idempotency_key, template, state, ending, reason, told_at, expires_at
                        from notice where id > :after order by id
                        """)
                .param("after", after)
                .query((row, _) ->
                        new Notice(
                                row.getLong("id"),
                                row.getString("template"),
                                row.getString("state"),
                                row.getString("ending"),
                                row.getString("reason"),
                                Utc.instant(row, "told_at"),
                                Utc.instant(row, "expires_at"),
                                cases.get(row.getString("idempotency_key").split("-")[0])))
                .list();
    }

    private static List<Letter> letters(JdbcClient jdbc, long after) {
        return jdbc.sql(
                        """
                        select id, cast(substring(owner from 8) as bigint) as notice, channel, state, reason
                        from outbox
                        where owner like 'notice:%' and id > :after
                        order by id
                        """)
                .param("after", after)
                .query((row, _) ->
                        new Letter(
                                row.getLong("id"),
                                row.getLong("notice"),
                                row.getString("channel"),
                                row.getString("state"),
                                row.getString("reason")))
                .list();
    }

    private static @Nullable String number(String text) {
        var found = NUMBER.matcher(text);
        return found.find() ? found.group(1) : null;
    }
}
