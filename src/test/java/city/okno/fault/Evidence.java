package city.okno.fault;

import city.okno.fault.Provider.Arrival;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All that is known after a run: what is true, what arrived, and what Okno's books say.
final class Evidence {

    private static final Pattern NUMBER = Pattern.compile("number=([^,}]+)");
    private static final String DIGEST = "notice.digest";

    /// Why digests ended that fell apart before they left: nothing of them counts.
    private static final String TOLD_ANEW = "told_anew";

    final List<Arrival> arrivals;
    final Map<String, Document> documents;
    final List<Notice> notices;
    final Map<Long, Letter> letters;
    private final List<Instant> looks;
    private final Map<Long, Instant> presses;

    /// A notice as the books have it at last.
    ///
    /// @param digest which told of it; null: it was told alone
    /// @param number of its document; null: it is a digest
    record Notice(
            long id,
            String template,
            String category,
            String state,
            @Nullable String ending,
            String reason,
            Instant toldAt,
            Instant expiresAt,
            @Nullable Long digest,
            @Nullable String number) {

        boolean isDigest() {
            return template.equals(DIGEST);
        }
    }

    /// A letter as the books have it at last.
    record Letter(
            long id, long notice, String channel, String state, String reason, Instant putAt) {}

    /// @param notice the last one before the run
    /// @param letter the last one before the run
    Evidence(City city, JdbcClient jdbc, long notice, long letter) {
        this.looks = city.looks;
        this.presses = city.presses;
        this.arrivals = city.arrivals;
        this.documents =
                city.documents.stream()
                        .collect(Collectors.toMap(it -> it.number, Function.identity()));
        this.notices =
                notices(jdbc, notice).stream()
                        .filter(it -> !it.reason().equals(TOLD_ANEW))
                        .toList();
        this.letters =
                letters(jdbc, letter).stream()
                        .collect(Collectors.toMap(Letter::id, Function.identity()));
    }

    /// The documents of which a message tells.
    static List<String> numbers(String message) {
        return NUMBER.matcher(message).results().map(it -> it.group(1)).toList();
    }

    /// The letters that tell it, its digest's where it was told by one.
    List<Letter> letters(Notice notice) {
        var teller = notice.digest == null ? notice.id : notice.digest;
        return letters.values().stream()
                .filter(it -> it.notice == teller)
                .sorted((one, other) -> Long.compare(one.id, other.id))
                .toList();
    }

    /// What arrived of it, in order.
    List<Arrival> arrived(Notice notice) {
        var mine = letters(notice).stream().map(Letter::id).toList();
        return arrivals.stream().filter(it -> mine.contains(it.letter())).toList();
    }

    Optional<Notice> digest(Notice notice) {
        return notices.stream().filter(it -> Long.valueOf(it.id).equals(notice.digest)).findFirst();
    }

    /// What a digest was made of.
    List<Notice> items(Notice digest) {
        return notices.stream().filter(it -> Long.valueOf(digest.id).equals(it.digest)).toList();
    }

    Document document(Notice notice) {
        var number = notice.isDigest() ? items(notice).getFirst().number : notice.number;
        return documents.get(number);
    }

    Resident reader(Notice notice) {
        return document(notice).owner;
    }

    /// Whether newer news of its document were told by then.
    boolean isOutdated(Notice notice, Instant at) {
        return notices.stream()
                .anyMatch(it ->
                        it.id > notice.id
                                && notice.number != null
                                && notice.number.equals(it.number)
                                && !it.toldAt.isAfter(at));
    }

    /// When somebody pressed a button under one of its letters first.
    Optional<Instant> pressed(Notice notice) {
        return letters(notice).stream()
                .map(it -> Optional.ofNullable(presses.get(it.id)))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /// The moments at which everything ran while the reader was awake.
    List<Instant> looks(Notice notice, Instant from, Instant until) {
        var reader = reader(notice);
        return looks.stream()
                .filter(at -> at.isAfter(from) && at.isBefore(until))
                .filter(at -> !reader.isAsleep(at))
                .toList();
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
                        select id, idempotency_key, template, category, state, ending, reason,
                            told_at, expires_at, digest
                        from notice where id > :after order by id
                        """)
                .param("after", after)
                .query((row, _) ->
                        new Notice(
                                row.getLong("id"),
                                row.getString("template"),
                                row.getString("category"),
                                row.getString("state"),
                                row.getString("ending"),
                                Objects.requireNonNullElse(row.getString("reason"), ""),
                                Utc.instant(row, "told_at"),
                                Utc.instant(row, "expires_at"),
                                row.getObject("digest", Long.class),
                                cases.get(row.getString("idempotency_key").split("-")[0])))
                .list();
    }

    private static List<Letter> letters(JdbcClient jdbc, long after) {
        return jdbc.sql(
                        """
                        select id, cast(substring(owner from 8) as bigint) as notice, channel, state,
                            reason, created_at
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
                                row.getString("reason"),
                                Utc.instant(row, "created_at")))
                .list();
    }
}
