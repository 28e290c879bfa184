package city.okno.appointment.waiting;

import static city.okno.appointment.BookingWorld.NOW;
import static city.okno.appointment.BookingWorld.at;
import static city.okno.appointment.BookingWorld.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.okno.appointment.Answering;
import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.BookingWorld;
import city.okno.appointment.Holding;
import city.okno.appointment.WaitingId;
import city.okno.appointment.WaitingList;
import city.okno.appointment.slot.Shop;
import city.okno.appointment.waiting.HeardOffers.Heard;
import city.okno.script.PartyId;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One counter, open tomorrow from 10 to 12 and on the day after; all of tomorrow is taken.
@DatabaseTest
class OffersTest {

    private static final Duration OFFER = Duration.ofMinutes(5);
    private static final Instant NEXT_DAY = at(10, 0).plus(Duration.ofDays(1));

    private final BookingWorld world;
    private final WaitingList list;
    private final HeardOffers heard;

    private Appointment first;

    OffersTest(TestDatabase database) {
        this.world =
                new BookingWorld(
                        database,
                        Shop.of(1).open(LocalTime.of(10, 0), LocalTime.of(12, 0)),
                        Duration.ofMinutes(5));
        this.list = world.get(WaitingList.class);
        this.heard = world.get(HeardOffers.class);
    }

    @BeforeEach
    void fillTomorrow() {
        first = world.booked(world.person(), visit(15), at(10, 0));
        for (int minute = 15; minute < 120; minute += 15) {
            world.booked(world.person(), visit(15), at(10, 0).plus(Duration.ofMinutes(minute)));
        }
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(world.findings()).isEmpty();
    }

    @Test
    void offersWhatWasCancelledToTheFirstAlone() {
        var anna = waiting(0);
        waiting(1);
        world.cancel(first, NOW);
        run(NOW);
        run(NOW);
        assertThat(heard.all()).hasSize(1);
        assertThat(heard.all().getFirst().who()).isEqualTo(anna.party());
        assertThat(heard.all().getFirst().start()).isEqualTo(at(10, 0));
        assertThat(world.free(visit(15))).isEmpty();
        assertThat(world.hold(world.person(), visit(15), at(10, 0), NOW))
                .isEqualTo(new Holding.Taken());
    }

    @Test
    void movesWithOneTapAndOffersTheOldTimeToTheNext() {
        var anna = waiting(0);
        var boris = waiting(5);
        world.cancel(first, NOW);
        run(NOW);
        var moved = (Answering.Moved) take(heard.all().getFirst(), NOW);
        assertThat(moved.appointment().id()).isEqualTo(anna.id());
        assertThat(moved.appointment().start()).isEqualTo(at(10, 0));
        assertThat(moved.appointment().code()).isEqualTo(anna.code());
        run(NOW);
        assertThat(heard.all().getLast().who()).isEqualTo(boris.party());
        assertThat(heard.all().getLast().start()).isEqualTo(anna.start());
    }

    @Test
    void saysTheSameToWhoTapsTwice() {
        waiting(0);
        world.cancel(first, NOW);
        run(NOW);
        take(heard.all().getFirst(), NOW);
        assertThat(take(heard.all().getFirst(), NOW)).isInstanceOf(Answering.Moved.class);
    }

    @Test
    void offersToTheNextWhenNobodyAnswers() {
        waiting(0);
        var boris = waiting(1);
        world.cancel(first, NOW);
        run(NOW);
        var later = NOW.plus(OFFER);
        assertThat(take(heard.all().getFirst(), later)).isEqualTo(new Answering.Late());
        run(later);
        run(later.plus(OFFER));
        assertThat(heard.all()).hasSize(2);
        assertThat(heard.all().getLast().who()).isEqualTo(boris.party());
    }

    @Test
    void offersToTheNextAtOnceWhatTheFirstLeaves() {
        var anna = waiting(0);
        var boris = waiting(1);
        world.cancel(first, NOW);
        run(NOW);
        world.database.write(() -> list.leave(offer(0), anna.party(), NOW));
        run(NOW);
        assertThat(heard.all().getLast().who()).isEqualTo(boris.party());
        assertThat(take(heard.all().getFirst(), NOW)).isEqualTo(new Answering.Late());
    }

    @Test
    void offersNothingMoreToWhoStopped() {
        var anna = waiting(0);
        var again = join(anna);
        world.database.write(() -> list.stop(again, anna.party(), NOW));
        world.cancel(first, NOW);
        run(NOW);
        assertThat(heard.all()).isEmpty();
    }

    @Test
    void wakesNobody() {
        var anna = waiting(0);
        var boris = waiting(1);
        heard.sleep(anna.party());
        world.cancel(first, NOW);
        run(NOW);
        assertThat(heard.all()).extracting(Heard::who).containsExactly(boris.party());
    }

    @Test
    void offersNothingThatIsTooNear() {
        waiting(0);
        world.cancel(first, NOW);
        run(at(8, 30));
        assertThat(heard.all()).isEmpty();
    }

    @Test
    void booksInOneTapForWhoHasNothing() {
        var vera = world.person();
        world.database.write(() -> list.join(visit(15), vera, NOW));
        run(NOW);
        assertThat(heard.all().getFirst().start()).isEqualTo(NEXT_DAY);
        world.cancel(first, NOW);
        world.database.write(() -> list.leave(offer(0), vera, NOW));
        run(NOW);
        var booked = (Answering.Booked) take(heard.all().getLast(), NOW);
        assertThat(booked.appointment().start()).isEqualTo(at(10, 0));
        assertThat(booked.appointment().party()).isEqualTo(vera);
        assertThat(world.door().open(vera, NOW)).containsExactly(booked.appointment());
    }

    @Test
    void asksForANameThatNobodyKnows() {
        var who = world.residents.stranger();
        world.residents.prove(who, new city.okno.script.Phone("+79998887766"));
        world.database.write(() -> list.join(visit(15), who, NOW));
        run(NOW);
        assertThat(take(heard.all().getFirst(), NOW)).isEqualTo(new Answering.NameNeeded());
        assertThat(world.database.write(() -> list.take(offer(0), who, "Дарья", NOW)))
                .isInstanceOf(Answering.Booked.class);
    }

    @Test
    void offersMoreCountersToo() {
        var anna = waiting(0);
        world.change(Shop.of(2).open(LocalTime.of(10, 0), LocalTime.of(12, 0)));
        run(NOW);
        assertThat(heard.all()).extracting(Heard::who).containsExactly(anna.party());
    }

    @Test
    void hasOfferedNothingWhenTheProgramDiedMeanwhile() {
        var anna = waiting(0);
        world.cancel(first, NOW);
        heard.breakOff(true);
        assertThatThrownBy(() -> run(NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(world.findings()).isEmpty();
        heard.breakOff(false);
        run(NOW);
        assertThat(heard.all()).extracting(Heard::who).containsExactly(anna.party());
    }

    @Test
    void hasMovedNothingWhenTheProgramDiedMeanwhile() {
        var anna = waiting(0);
        world.cancel(first, NOW);
        run(NOW);
        assertThatThrownBy(() ->
                        world.database.write(() -> {
                            list.take(offer(0), anna.party(), null, NOW);
                            throw new IllegalStateException("the program dies");
                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(world.door().open(anna.party(), NOW)).containsExactly(anna);
        assertThat(world.findings()).isEmpty();
        assertThat(take(heard.all().getFirst(), NOW)).isInstanceOf(Answering.Moved.class);
    }

    @Test
    void reachesOneAtATimeWhenManyRunsOverlap() throws Exception {
        IntStream.range(0, 8).forEach(this::waiting);
        world.cancel(first, NOW);
        atOnce(Stream.generate(() -> (Callable<Void>) this::runNow).limit(8).toList());
        assertThat(heard.all()).hasSize(1);
        // the first has no answer, the second one does, twice at once
        var later = NOW.plus(OFFER);
        atOnce(Stream.generate(() -> (Callable<Void>) () -> runAt(later)).limit(8).toList());
        assertThat(heard.all()).hasSize(2);
        var second = heard.all().getLast();
        atOnce(List.of(() -> take(second, later), () -> take(second, later)));
        var open = world.door().open(second.who(), NOW);
        assertThat(open).extracting(Appointment::start).containsExactly(at(10, 0));
    }

    @Test
    void swapsAllOfThemAtOnce() throws Exception {
        var all = IntStream.range(0, 8).mapToObj(this::waiting).toList();
        var tomorrow = world.get(city.okno.appointment.Reception.class);
        tomorrow.expected(
                        BookingWorld.CENTRE, java.time.LocalDate.ofInstant(at(10, 0), Shop.MOSCOW))
                .forEach(it -> world.cancel(it, NOW));
        run(NOW);
        assertThat(heard.all()).hasSize(8);
        assertThat(heard.all().stream().map(Heard::start).collect(Collectors.toSet())).hasSize(8);
        atOnce(
                heard.all().stream()
                        .flatMap(it ->
                                Stream.<Callable<Answering>>of(
                                        () -> take(it, NOW), () -> take(it, NOW)))
                        .toList());
        assertThat(all)
                .allMatch(it ->
                        world.door().open(it.party(), NOW).getFirst().start().isBefore(NEXT_DAY));
    }

    private static <T> void atOnce(List<? extends Callable<T>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var one : threads.invokeAll(calls)) {
                one.get();
            }
        }
    }

    /// Somebody with an appointment on the day after who wants an earlier one.
    private Appointment waiting(int place) {
        var start =
                NEXT_DAY.plus(Duration.ofDays(place / 8))
                        .plus(Duration.ofMinutes(15L * (place % 8)));
        var booked = world.booked(world.person(), visit(15), start);
        join(booked);
        return booked;
    }

    private WaitingId join(Appointment booked) {
        return world.database.write(
                () -> list.join(booked.id(), booked.party(), NOW).orElseThrow());
    }

    private void run(Instant now) {
        world.planner(OfferPlanner.NAME).runDue(now);
    }

    private Void runNow() {
        return runAt(NOW);
    }

    private Void runAt(Instant now) {
        run(now);
        return null;
    }

    private Answering take(Heard offer, Instant now) {
        PartyId who = offer.who();
        return world.database.write(() -> list.take(offer.offer(), who, null, now));
    }

    private AppointmentId offer(int number) {
        return heard.all().get(number).offer();
    }
}
