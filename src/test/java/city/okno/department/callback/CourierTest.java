package city.okno.department.callback;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.department.event.EventLog;
import city.okno.department.event.Feed;
import city.okno.planning.Planners;
import city.okno.storage.KeyedHash;
import city.okno.testing.OknoTest;
import city.okno.testing.TestClock;
import city.okno.testing.leak.Planted;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

/// What a department is called with, how often, and what becomes of what it does not take.
@OknoTest
class CourierTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Duration DAY = Duration.ofDays(1);

    private final CallbackRepository callbacks;
    private final DeliveryRepository deliveries;
    private final Feed feed;
    private final EventLog log;
    private final Planners planners;
    private final KeyedHash hash;
    private final CallbackMetrics metrics;
    private final TransactionTemplate writing;
    private final TestClock clock = TestClock.standing();
    private final String sender = "callback " + NUMBERS.incrementAndGet();
    private final DepartmentStandIn department = new DepartmentStandIn();
    private String secret = "";

    CourierTest(
            CallbackRepository callbacks,
            DeliveryRepository deliveries,
            Feed feed,
            EventLog log,
            Planners planners,
            KeyedHash hash,
            CallbackMetrics metrics,
            TransactionTemplate writing) {
        this.callbacks = callbacks;
        this.deliveries = deliveries;
        this.feed = feed;
        this.log = log;
        this.planners = planners;
        this.hash = hash;
        this.metrics = metrics;
        this.writing = writing;
    }

    @BeforeEach
    void register() {
        secret =
                writing.execute(
                        _ -> door().register(sender, department.address(), clock.instant()));
        Planted.one(secret);
        run(true);
        department.calls().clear();
    }

    @AfterEach
    void end() {
        writing.executeWithoutResult(_ -> door().end(mine(), clock.instant()));
        department.close();
    }

    @Test
    void tellsEachEventOnceInOrderAndSigned() {
        happen("a", "b");
        run(true);
        run(true);
        assertThat(department.calls())
                .hasSize(2)
                .allSatisfy(call -> {
                    assertThat(call.signature()).isEqualTo(hmac(secret, call.signed()));
                    assertThat(call.headers()).containsEntry("content-type", "application/json");
                });
        assertThat(department.calls().getFirst().body())
                .matches(
                        "\\{\"id\":\"evt_\\w{32}\",\"type\":\"a\",\"timestamp\":\"[^\"]+\",\"data\":\\{\"x\":\"1\"}}");
        assertThat(deliveries.count(mine().id(), false)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 400, 410, 429, 500, 503})
    void repeatsWhatIsNotTakenWithTheSameId(int status) {
        department.answer(status);
        happen("a");
        run(true);
        assertThat(department.calls()).hasSize(1);
        clock.advance(Duration.ofSeconds(9));
        run(true);
        assertThat(department.calls()).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        run(true);
        assertThat(department.calls()).hasSize(2).extracting(it -> it.id()).containsOnly(id(0));
        assertThat(department.calls()).allMatch(it -> it.headers().get("path").equals("/events"));
    }

    @Test
    void givesUpAfterEightCallsAndIsReplayed() {
        department.stayAway(8);
        happen("a");
        for (var wait : Courier.WAITS) {
            run(true);
            clock.advance(wait);
        }
        run(true);
        clock.advance(DAY);
        run(true);
        assertThat(department.calls()).hasSize(8);
        assertThat(door().dead(sender, 10))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.attempts()).isEqualTo(8);
                    assertThat(it.trouble()).isEqualTo("status_500");
                });
        var again = writing.execute(_ -> door().replay(sender, List.of(id(0)), clock.instant()));
        run(true);
        assertThat(again).isEqualTo(1);
        assertThat(department.calls()).hasSize(9).extracting(it -> it.id()).containsOnly(id(0));
        assertThat(door().dead(sender, 10)).isEmpty();
    }

    @Test
    void passesTheNextEventsOnWhileOneIsRepeated() {
        department.answer(500);
        happen("a", "b");
        run(true);
        assertThat(department.calls()).hasSize(2);
        assertThat(deliveries.count(mine().id(), false)).isEqualTo(1);
    }

    @Test
    void doesNotWaitForAnAnswerForEver() {
        department.fallSilent();
        happen("a");
        run(true);
        assertThat(callbacks.trouble(mine().id())).hasValue("timeout");
    }

    @Test
    void callsNothingInsideTheCitysNetwork() {
        happen("a");
        run(false);
        assertThat(department.calls()).isEmpty();
        assertThat(callbacks.trouble(mine().id())).hasValue("not_allowed");
    }

    @Test
    void repeatsAfterACrashWithTheSameIdWhenTheClaimIsOver() {
        department.answer(500);
        happen("a");
        run(true);
        clock.advance(Duration.ofSeconds(10));
        // somebody claims it and is killed
        var due = deliveries.due(mine().id(), clock.instant()).orElseThrow();
        var until = clock.instant().plusSeconds(20);
        boolean claimed = writing.execute(_ -> deliveries.claim(due, until));
        boolean claimedTwice = writing.execute(_ -> deliveries.claim(due, until));
        assertThat(claimed).isTrue();
        assertThat(claimedTwice).isFalse();
        run(true);
        assertThat(department.calls()).hasSize(1);
        clock.advance(Duration.ofSeconds(20));
        run(true);
        assertThat(department.calls()).hasSize(2).extracting(it -> it.id()).containsOnly(id(0));
    }

    @Test
    void letsTwoNodesMakeNoCallTwice() throws InterruptedException, ExecutionException {
        happen("a", "b", "c", "d", "e", "f", "g", "h");
        var start = new CountDownLatch(1);
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var both =
                    List.of(courier(true), courier(true)).stream()
                            .map(node ->
                                    nodes.submit(() -> {
                                        start.await();
                                        node.run(mine().id(), () -> true);
                                        return true;
                                    }))
                            .toList();
            start.countDown();
            for (var node : both) {
                node.get();
            }
        }
        run(true);
        assertThat(department.calls()).hasSize(8).extracting(it -> it.id()).doesNotHaveDuplicates();
    }

    @Test
    void signsWithTheOldSecretTooForADay() {
        var old = secret;
        var renewed = writing.execute(_ -> door().renew(mine(), clock.instant())).orElseThrow();
        Planted.one(renewed);
        happen("a");
        run(true);
        clock.advance(DAY);
        happen("b");
        run(true);
        var first = department.calls().getFirst();
        assertThat(first.signature())
                .isEqualTo(hmac(renewed, first.signed()) + " " + hmac(old, first.signed()));
        var second = department.calls().getLast();
        assertThat(second.signature()).isEqualTo(hmac(renewed, second.signed()));
    }

    @Test
    void tellsNobodyTheEventsOfOthers() {
        writing.executeWithoutResult(
                _ -> log.add("test:" + sender, "a", Map.of(), clock.instant()));
        run(true);
        assertThat(department.calls()).isEmpty();
    }

    private void happen(String... types) {
        writing.executeWithoutResult(_ ->
                Arrays.stream(types)
                        .forEach(it -> log.add(sender, it, Map.of("x", "1"), clock.instant())));
    }

    private String id(int call) {
        return department.calls().get(call).id();
    }

    private Callback mine() {
        return callbacks.of(sender).orElseThrow();
    }

    private void run(boolean loopback) {
        courier(loopback).run(mine().id(), () -> true);
    }

    private Courier courier(boolean loopback) {
        var settings = settings(loopback);
        return new Courier(
                callbacks,
                deliveries,
                feed,
                door(),
                new CallbackCalls(settings),
                settings,
                writing,
                metrics,
                clock);
    }

    private Callbacks door() {
        return new Callbacks(callbacks, deliveries, feed, log, planners, hash, settings(true));
    }

    private static CallbackSettings settings(boolean loopback) {
        return new CallbackSettings(List.of(443), Duration.ofSeconds(1), DAY, loopback);
    }

    /// As a department computes it.
    private static String hmac(String secret, String signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            var key = Base64.getDecoder().decode(secret.replace("whsec_", ""));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var hash = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
