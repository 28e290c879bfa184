package city.okno.channel.sms;

import static city.okno.channel.sms.TwilioStage.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Delivery;
import city.okno.delivery.LetterId;
import city.okno.delivery.LetterReported;
import city.okno.delivery.Receipt;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import city.okno.testing.TwilioStandIn;
import city.okno.testing.TwilioStandIn.Exchange;
import city.okno.testing.TwilioStandIn.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What Okno does on each of Twilio's answers, row by row, provoked at the stand-in: first where
/// the call itself is refused, then where a report says so of a message that was taken.
@DatabaseTest
class TwilioTableTest {

    private static final String SPARE = "AC" + "f".repeat(32);

    private final TwilioStandIn twilio = TwilioStandIn.start();
    private final TestDatabase database;
    private final TwilioStage stage;

    TwilioTableTest(TestDatabase database) {
        this.database = database;
        this.stage = new TwilioStage(database, List.of("MyDocs"), twilio);
    }

    @AfterEach
    void stop() {
        twilio.close();
    }

    @ParameterizedTest
    @CsvSource({"429,0", "429,20429", "429,14107", "400,63017", "400,63018"})
    void waitsAsToldWithoutCountingAnAttempt(int status, int code) {
        var letter = refused(status, code);
        assertThat(stage.answers.getLast())
                .isInstanceOfSatisfying(
                        Delivery.RateLimited.class,
                        limited ->
                                assertThat(limited.pause())
                                        .isBetween(Duration.ofSeconds(1), Duration.ofMillis(1500)));
        assertQueuedAsNew(letter);
    }

    @ParameterizedTest
    @ValueSource(ints = {20429, 14107, 63017, 63018, 30001, 21611})
    void sendsAgainLaterWhatWasTakenTooFast(int code) {
        undelivered(code);
        assertThat(stage.post.events(LetterReported.class)).isEmpty();
        assertLeavesAgainAfter(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {21611, 30001})
    void waitsMinuteWhileQueueIsFull(int code) {
        var letter = refused(400, code);
        assertThat(stage.answers.getLast())
                .isInstanceOfSatisfying(
                        Delivery.RateLimited.class,
                        limited ->
                                assertThat(limited.pause())
                                        .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(90)));
        assertQueuedAsNew(letter);
    }

    @ParameterizedTest
    @CsvSource({"401,0", "401,20003", "403,30002", "403,21408", "400,30024", "400,30034"})
    void stopsLaneAndKeepsLetterWhenAccountIsRefused(int status, int code) {
        var letter = refused(status, code);
        assertThat(stage.answers.getLast()).isInstanceOf(Delivery.LaneDown.class);
        assertQueuedAsNew(letter);
    }

    @ParameterizedTest
    @ValueSource(ints = {20003, 30002, 21408, 30024, 30034})
    void goesThroughOtherAccountWhenReportSaysThatFirstIsRefused(int code) {
        try (var spare = TwilioStandIn.start(SPARE)) {
            var two = new TwilioStage(database, List.of("MyDocs"), twilio, spare);
            two.put();
            assertThat(two.send()).isEqualTo(1);
            two.report(twilio, "failed", code);
            two.put("Ещё одно");
            assertThat(two.send()).isEqualTo(1);
            assertThat(spare.taken()).extracting(Exchange::body).containsExactly("Ещё одно");
            two.clock.advance(Duration.ofMinutes(15));
            assertThat(two.send()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {21211, 21214, 21614, 21635, 30004, 30005, 30006})
    void neverWritesToNumberThatGetsNoSms(int code) {
        var letter = refused(400, code);
        assertThat(stage.post.state(letter)).isEqualTo("REJECTED");
        assertSuppressed();
    }

    @ParameterizedTest
    @ValueSource(ints = {21211, 21214, 21614, 21635, 30004, 30005, 30006})
    void neverWritesToNumberThatWasReportedToGetNoSms(int code) {
        undelivered(code);
        assertGoesNextWay();
        assertSuppressed();
    }

    @Test
    void neverTriesAgainWhoSaidStop() {
        var letter = refused(400, 21610);
        assertThat(stage.post.state(letter)).isEqualTo("REJECTED");
        assertStopped();
    }

    @Test
    void neverTriesAgainWhoWasReportedToHaveSaidStop() {
        undelivered(21610);
        assertGoesNextWay();
        assertStopped();
    }

    @Test
    void changesNothingWhenReportIsPlayedAgain() {
        undelivered(21610);
        stage.post.permissions.allowed(PHONE);
        stage.report(twilio, "undelivered", 21610);
        assertThat(stage.post.isSuppressed(PHONE)).isFalse();
        assertGoesNextWay();
    }

    @ParameterizedTest
    @ValueSource(ints = {21612, 21606})
    void takesOtherSender(int code) {
        var two = new TwilioStage(database, List.of("MyDocs", "+12025550123"), twilio);
        twilio.next(new Fault.Refused(400, code));
        var letter = two.put();
        assertThat(two.send()).isEqualTo(1);
        assertThat(two.post.state(letter)).isEqualTo("SENT");
        assertThat(twilio.exchanges())
                .extracting(one -> one.parameters().get("From"))
                .containsExactly("MyDocs", "+12025550123");
    }

    @ParameterizedTest
    @ValueSource(ints = {21612, 21606, 21617})
    void dropsAndTellsOperatorsOfOurOwnMistakes(int code) {
        var letter = refused(400, code);
        assertThat(stage.answers.getLast())
                .isEqualTo(new Delivery.Rejected(Integer.toString(code), false, true));
        assertThat(stage.post.state(letter)).isEqualTo("REJECTED");
        assertThat(stage.post.isSuppressed(PHONE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {21612, 21606, 21617, 30007, 99999})
    void goesNextWayAtOnceWhenReportSaysThatItIsNoUse(int code) {
        undelivered(code);
        assertGoesNextWay();
        assertThat(stage.post.isSuppressed(PHONE)).isFalse();
        stage.clock.advance(Duration.ofHours(5));
        assertThat(stage.send()).isZero();
    }

    @Test
    void dropsWhatCarriersFilter() {
        var letter = refused(400, 30007);
        assertThat(stage.answers.getLast()).isEqualTo(new Delivery.Rejected("30007", false, false));
        assertThat(stage.post.state(letter)).isEqualTo("REJECTED");
    }

    @Test
    void triesUnreachablePhoneAfterTenMinutesAndTwoHours() {
        undelivered(30003);
        assertLeavesAgainAfter(Duration.ofMinutes(10));
        stage.report(twilio, "undelivered", 30003);
        assertLeavesAgainAfter(Duration.ofHours(2));
        assertThat(stage.post.events(LetterReported.class)).isEmpty();
        stage.report(twilio, "undelivered", 30003);
        assertGoesNextWay();
    }

    @Test
    void triesUnreachablePhoneAsOftenWhenTheCallIsRefused() {
        var letter = refused(400, 30003);
        twilio.next(new Fault.Refused(400, 30003), new Fault.Refused(400, 30003));
        assertLeavesAgainAfter(Duration.ofMinutes(10));
        assertLeavesAgainAfter(Duration.ofHours(2));
        assertThat(stage.post.state(letter)).isEqualTo("REJECTED");
    }

    @Test
    void triesOnceMoreWhenCarrierDoesNotSayWhy() {
        undelivered(30008);
        assertLeavesAgainAfter(Duration.ofMinutes(5));
        stage.report(twilio, "undelivered", 30008);
        assertGoesNextWay();
    }

    @Test
    void triesOnceMoreWhenTheCallIsRefusedWithoutReason() {
        var letter = refused(400, 30008);
        twilio.next(new Fault.Refused(400, 30008));
        assertLeavesAgainAfter(Duration.ofMinutes(5));
        assertThat(stage.post.state(letter)).isEqualTo("REJECTED");
    }

    @Test
    void findsWhatWasTakenWithoutAnAnswerAndSendsItOnce() {
        twilio.next(new Fault.Lost());
        var letter = stage.put("Код 4711");
        stage.send();
        assertThat(stage.post.state(letter)).isEqualTo("UNKNOWN");
        stage.clock.advance(Duration.ofMinutes(1));
        stage.post.lookUpUnknown(stage.now());
        assertThat(stage.post.state(letter)).isEqualTo("SENT");
        assertThat(stage.send()).isZero();
        assertThat(twilio.exchanges()).hasSize(1);
        assertThat(twilio.lookups().getLast()).containsEntry("To", PHONE.value());
        stage.report(twilio, "delivered", 0);
        assertThat(stage.post.events(LetterReported.class))
                .extracting(LetterReported::receipt)
                .containsExactly(Receipt.DELIVERED);
    }

    @Test
    void sendsAgainOnlyWhatTwilioNeverGot() {
        stage.put("Код 4711");
        stage.send();
        twilio.next(new Fault.Vanished());
        var letter = stage.put("Код 4711");
        stage.clock.advance(Duration.ofMinutes(5));
        stage.send();
        assertThat(stage.post.state(letter)).isEqualTo("UNKNOWN");
        stage.clock.advance(Duration.ofMinutes(1));
        stage.post.lookUpUnknown(stage.now());
        assertThat(stage.send()).isZero();
        stage.clock.advance(Duration.ofMinutes(9));
        stage.post.lookUpUnknown(stage.now());
        assertThat(stage.send()).isEqualTo(1);
        assertThat(stage.post.state(letter)).isEqualTo("SENT");
    }

    private LetterId refused(int status, int code) {
        twilio.next(code == 0 ? new Fault.Page(status, "<html>") : new Fault.Refused(status, code));
        var letter = stage.put();
        assertThat(stage.send()).isEqualTo(1);
        assertThat(twilio.exchanges()).hasSize(1);
        return letter;
    }

    private void undelivered(int code) {
        stage.put();
        assertThat(stage.send()).isEqualTo(1);
        stage.report(twilio, "undelivered", code);
    }

    private void assertQueuedAsNew(LetterId letter) {
        assertThat(stage.post.state(letter)).isEqualTo("QUEUED");
        assertThat(stage.post.column(letter, "attempts")).isEqualTo("0");
        assertThat(stage.post.column(letter, "resent")).isEqualTo("0");
    }

    private void assertLeavesAgainAfter(Duration pause) {
        stage.clock.advance(pause.minusSeconds(1));
        assertThat(stage.send()).isZero();
        stage.clock.advance(Duration.ofSeconds(1));
        assertThat(stage.send()).isEqualTo(1);
    }

    /// The owner hears that it did not arrive; a notice takes the next rung then.
    private void assertGoesNextWay() {
        assertThat(stage.post.events(LetterReported.class))
                .extracting(LetterReported::receipt)
                .containsExactly(Receipt.UNDELIVERED);
    }

    private void assertSuppressed() {
        assertThat(stage.post.isSuppressed(PHONE)).isTrue();
        var next = stage.put();
        assertThat(stage.send()).isZero();
        assertThat(stage.post.state(next)).isEqualTo("DROPPED");
        assertThat(twilio.exchanges()).hasSize(1);
    }

    private void assertStopped() {
        assertSuppressed();
        database.write(() -> stage.post.outbox.signOfLife(PHONE));
        assertSuppressed();
        stage.post.permissions.allowed(PHONE);
        stage.put();
        assertThat(stage.send()).isEqualTo(1);
    }
}
