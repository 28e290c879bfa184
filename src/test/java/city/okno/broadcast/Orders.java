package city.okno.broadcast;

import city.okno.document.DocumentEvent;
import city.okno.document.DocumentStatus;
import city.okno.document.Documents;
import city.okno.notice.Broadcast;
import city.okno.notice.BroadcastId;
import city.okno.notice.Broadcasts;
import city.okno.notice.Category;
import city.okno.script.Phone;
import city.okno.storage.NodeId;
import city.okno.storage.Utc;
import java.io.Serializable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A node's door.
class Orders implements Function<Serializable, Serializable> {

    /// Nobody has such a small number in Telegram.
    private static final long FIRST_CHAT = 100_000_000;

    private static final long FIRST_PHONE = 79_160_000_000L;

    private static final int CHUNK = 1000;

    private final Broadcasts broadcasts;
    private final Documents documents;
    private final NodeId node;
    private final JdbcClient jdbc;
    private final TransactionTemplate writing;
    private final InstantSource clock;

    Orders(
            Broadcasts broadcasts,
            Documents documents,
            NodeId node,
            JdbcClient jdbc,
            TransactionTemplate writing,
            InstantSource clock) {
        this.broadcasts = broadcasts;
        this.documents = documents;
        this.node = node;
        this.jdbc = jdbc;
        this.writing = writing;
        this.clock = clock;
    }

    @Override
    public Serializable apply(Serializable order) {
        return switch ((Order) order) {
            case Order.Settle(var people) -> settle(people);
            case Order.Start(var key) -> start(key);
            case Order.Pause(var id) ->
                    change(id, (broadcast, _) -> broadcasts.pause(broadcast, clock.instant()));
            case Order.Resume(var id) ->
                    change(id, (broadcast, _) -> broadcasts.resume(broadcast, clock.instant()));
            case Order.Cancel(var id) ->
                    change(id, (broadcast, _) -> broadcasts.cancel(broadcast, clock.instant()));
            case Order.Look(var id) -> look(new BroadcastId(id));
            case Order.Announce(var chat, var number) -> announce(chat, number);
            case Order.HasLane _ -> hasLane();
        };
    }

    private long[] settle(int people) {
        for (var settled = 0; settled < people; settled += CHUNK) {
            var numbers = numbers(settled, Math.min(CHUNK, people - settled));
            writing.executeWithoutResult(_ -> settle(numbers));
        }
        return jdbc
                .sql("select cast(address as bigint) from account order by id")
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static Long[] numbers(int from, int count) {
        return LongStream.range(from, from + count).boxed().toArray(Long[]::new);
    }

    private void settle(Long[] numbers) {
        var last = jdbc.sql("select coalesce(max(id), 0) from party").query(Long.class).single();
        var now = Utc.of(clock.instant());
        jdbc.sql(
                        """
                        insert into party (name, language, created_at)
                        select 'Anna ' || n.number, 'en', cast(:now as timestamp(6) with time zone)
                        from unnest(cast(:numbers as bigint array)) as n(number)
                        """)
                .param("now", now)
                .param("numbers", numbers)
                .update();
        jdbc.sql(
                        """
                        insert into account (channel, address, party, language, created_at, used_at)
                        select 'telegram', cast(:first + id as varchar), id, 'en', created_at,
                            created_at
                        from party where id > :last
                        """)
                .param("first", FIRST_CHAT)
                .param("last", last)
                .update();
        jdbc.sql(
                        """
                        insert into proved_phone (e164, party, proved_at)
                        select '+' || cast(:first + id as varchar), id, created_at
                        from party where id > :last
                        """)
                .param("first", FIRST_PHONE)
                .param("last", last)
                .update();
    }

    private long start(String key) {
        var broadcast =
                new Broadcast(
                        "proof",
                        key,
                        Category.CAMPAIGN,
                        "notice.given",
                        Map.of("text", Gate.NEWS + key),
                        List.of(),
                        "everybody",
                        "",
                        clock.instant().plus(Duration.ofDays(1)));
        return writing.execute(_ -> broadcasts.start(broadcast, clock.instant())).value();
    }

    private Boolean announce(long chat, String number) {
        var phone = new Phone("+" + (FIRST_PHONE + chat - FIRST_CHAT));
        var now = clock.instant();
        var event =
                new DocumentEvent(
                        "proof",
                        number,
                        "Passport",
                        "Centre",
                        phone,
                        DocumentStatus.READY,
                        now,
                        null);
        writing.executeWithoutResult(_ -> documents.apply(event, now));
        return true;
    }

    private Boolean change(long id, BiFunction<BroadcastId, Long, Boolean> how) {
        return writing.execute(_ -> how.apply(new BroadcastId(id), id));
    }

    private Order.Standing look(BroadcastId id) {
        var progress = broadcasts.progress(id, clock.instant());
        return new Order.Standing(
                progress.state().name(),
                progress.fed(),
                progress.waiting(),
                progress.sent(),
                progress.failed(),
                progress.unknown());
    }

    private Boolean hasLane() {
        return jdbc.sql("select holder from lease where name = 'delivery.telegram'")
                .query(String.class)
                .optional()
                .filter(node.value()::equals)
                .isPresent();
    }
}
