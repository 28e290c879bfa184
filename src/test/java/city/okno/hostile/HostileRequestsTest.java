package city.okno.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import city.okno.channel.telegram.CalledByTelegram;
import city.okno.channel.vk.CalledByVk;
import city.okno.department.DepartmentKeys;
import city.okno.department.KeyKind;
import city.okno.department.Scope;
import city.okno.testing.OknoTest;
import city.okno.testing.RunningOkno;
import city.okno.testing.leak.Planted;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/// Forged, replayed, oversized, wrongly encoded and misspelt requests are refused at every path,
/// logged, and change nothing. That the log shows nobody's data is looked after for all tests.
@OknoTest
class HostileRequestsTest {

    private final RunningOkno okno;
    private final DepartmentKeys keys;
    private final TransactionTemplate writing;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final HttpClient http = HttpClient.newHttpClient();

    HostileRequestsTest(
            RunningOkno okno,
            DepartmentKeys keys,
            TransactionTemplate writing,
            JdbcClient jdbc,
            InstantSource clock) {
        this.okno = okno;
        this.keys = keys;
        this.writing = writing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void areRefusedAtEveryPathAndChangeNothing() throws Exception {
        Planted.one("H-5501");
        var revoked = key("hostile, revoked", EnumSet.allOf(Scope.class));
        writing.executeWithoutResult(_ -> keys.revoke("hostile, revoked", clock.instant()));
        var knocks =
                new Knocks(
                        key("hostile", EnumSet.allOf(Scope.class)),
                        revoked,
                        key("hostile, narrow", Set.of()));
        var wrong = new ArrayList<String>();
        var before = rows();
        for (var call : Declared.calls()) {
            var rows = knocks.at(call);
            assertThat(rows).as("hostile requests to " + call).hasSizeGreaterThan(5);
            for (var knock : rows) {
                wrong.addAll(faults(knock));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void areMadeForEveryMessengerAndTheDepartments() {
        assertThat(Declared.calls())
                .contains(
                        "POST /webhooks/telegram",
                        "POST /webhooks/vk",
                        "POST /webhooks/twilio/status",
                        "POST /webhooks/twilio/inbound",
                        "POST /api/v1/documents/bulk",
                        "GET /api/v1/events");
    }

    @Test
    void changeNothingTheSecondTimeNorUnderAnOldSecret() throws Exception {
        Planted.one(Knocks.PHONE);
        for (var replay : Replays.all()) {
            var untouched = rows();
            assertThat(send(replay.old())).as("old " + replay.old()).isEqualTo(403);
            assertThat(rows()).as("old " + replay.old()).isEqualTo(untouched);
            var taken = replay.genuine().status();
            assertThat(send(replay.genuine())).as("first " + replay.genuine()).isEqualTo(taken);
            await().until(this::nothingWaits);
            var before = rows();
            assertThat(send(replay.genuine())).as("again " + replay.genuine()).isEqualTo(taken);
            assertThat(rows()).as("again " + replay.genuine()).isEqualTo(before);
        }
    }

    /// What was answered has left.
    private boolean nothingWaits() {
        return jdbc.sql(
                                """
                                select count(*) from outbox
                                where state in ('QUEUED', 'LEASED')
                                  and address in ('995501', '+79160004455')
                                """)
                        .query(Long.class)
                        .single()
                == 0;
    }

    private List<String> faults(Knock knock) throws Exception {
        var faults = new ArrayList<String>();
        try (var log = new Listener()) {
            var status = send(knock);
            if (status != knock.status()) {
                faults.add(knock + " was answered " + status);
            }
            // what Tomcat itself cannot read never comes to us
            if (!knock.name().equals("oversized") || status != 400) {
                if (status >= 400 && status != 405 && status != 415
                        || knock.path().startsWith("/api/v1/") && status >= 400) {
                    await(knock.toString()).until(() -> !log.lines.isEmpty());
                }
            }
            log.lines.stream()
                    .filter(it -> it.contains(Knocks.PHONE) || it.contains("H-5501"))
                    .forEach(it -> faults.add(knock + " was logged with data: " + it));
        }
        return faults;
    }

    private int send(Knock knock) throws Exception {
        return switch (knock.call()) {
            case "POST /webhooks/telegram" -> send(CalledByTelegram.door(okno), knock);
            case "POST /webhooks/vk" -> send(CalledByVk.door(okno), knock);
            default -> sendOver(knock);
        };
    }

    private static int send(MockMvc door, Knock knock) throws Exception {
        var request =
                MockMvcRequestBuilders.request(HttpMethod.valueOf(knock.method()), knock.path())
                        .content(knock.body());
        knock.headers().forEach(request::header);
        return door.perform(request).andReturn().getResponse().getStatus();
    }

    private int sendOver(Knock knock) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(okno.address().resolve(knock.path()))
                        .method(knock.method(), BodyPublishers.ofByteArray(knock.body()));
        knock.headers().forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    private String key(String department, Set<Scope> scopes) {
        var key =
                writing.execute(_ ->
                        keys.make(department, KeyKind.LIVE, scopes, List.of(), clock.instant()));
        Planted.one(key);
        return key;
    }

    /// How many every table has.
    private Map<String, Long> rows() {
        var tables =
                jdbc.sql(
                                """
                                select table_name from information_schema.tables
                                where table_schema = 'public' and table_type = 'BASE TABLE'
                                and table_name not like 'qrtz%' and table_name <> 'lease'
                                order by table_name
                                """)
                        .query(String.class)
                        .list();
        return tables.stream()
                .collect(
                        Collectors.toMap(
                                it -> it,
                                it ->
                                        jdbc.sql("select count(*) from " + it)
                                                .query(Long.class)
                                                .single()));
    }

    /// What Okno logs meanwhile.
    private static final class Listener extends AppenderBase<ILoggingEvent>
            implements AutoCloseable {

        private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
        private final Logger logger = (Logger) LoggerFactory.getLogger("city.okno");

        Listener() {
            start();
            logger.addAppender(this);
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.INFO)) {
                lines.add(event.getFormattedMessage());
            }
        }

        @Override
        public void close() {
            logger.detachAppender(this);
            stop();
        }
    }
}
