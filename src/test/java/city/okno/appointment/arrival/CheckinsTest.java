package city.okno.appointment.arrival;

import static city.okno.appointment.BookingWorld.CENTRE;
import static city.okno.appointment.BookingWorld.at;
import static city.okno.appointment.BookingWorld.visit;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.BookingWorld;
import city.okno.appointment.Reception;
import city.okno.appointment.Visit;
import city.okno.appointment.slot.Shop;
import city.okno.appointment.video.TestVideo;
import city.okno.centre.Centre;
import city.okno.centre.CentreId;
import city.okno.centre.Centres;
import city.okno.centre.GeoPoint;
import city.okno.centre.TestCentres;
import city.okno.script.PartyId;
import city.okno.storage.KeyedHash;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class CheckinsTest {

    private static final ArrivalSettings SETTINGS =
            new ArrivalSettings(
                    Duration.ofMinutes(30), Duration.ofMinutes(10), Duration.ofMinutes(20), 300);

    private final Centres centres =
            TestCentres.of(
                    """
                    strogino:
                      name: { ru: Строгино, en: Strogino }
                      district: { ru: Строгино, en: Strogino }
                      address: { ru: "ул. Таллинская, 9", en: 9 Tallinskaya St }
                      at: { latitude: 55.803831, longitude: 37.402406 }
                      hours: { mon-sun: 08:00-20:00 }
                      counters:
                        - { numbers: 1-2, kind: universal }
                    schukino:
                      name: { ru: Щукино, en: Schukino }
                      district: { ru: Щукино, en: Schukino }
                      address: { ru: "ул. Маршала Новикова, 3", en: 3 Marshala Novikova St }
                      at: { latitude: 55.808827, longitude: 37.464383 }
                      hours: { mon-sun: 08:00-20:00 }
                      counters:
                        - { numbers: 1, kind: universal }
                    video:
                      name: { ru: Консультанты, en: Consultants }
                      remote: true
                      hours: { mon-sun: 08:00-20:00 }
                      counters:
                        - { numbers: 1, kind: video }
                    """);
    private final Entrances entrances =
            new Entrances(centres, new KeyedHash("a secret of forty characters or so, maybe"));
    private final Centre own = centres.find(new CentreId(CENTRE)).orElseThrow();
    private final Centre other =
            centres.all().stream().filter(it -> !it.equals(own)).findFirst().orElseThrow();
    private final BookingWorld world;
    private final Checkins checkins;
    private PartyId who;
    private Appointment booked;

    CheckinsTest(TestDatabase database) {
        this.world = new BookingWorld(database, Shop.of(2));
        this.checkins =
                new Checkins(
                        new ArrivalRepository(database.jdbc()),
                        world.door(),
                        world.get(Reception.class),
                        entrances,
                        centres,
                        TestVideo.links(centres),
                        SETTINGS);
    }

    @BeforeEach
    void book() {
        who = world.person();
        booked = world.booked(who, visit(15), at(10, 0));
    }

    @Test
    void arrivesByTheCodeOnce() {
        assertThat(byCode(own, at(9, 40))).isInstanceOf(Arriving.Arrived.class);
        assertThat(byCode(own, at(9, 41))).isInstanceOf(Arriving.Arrived.class);
        assertThat(state()).isEqualTo(AppointmentState.ARRIVED);
        assertThat(acts()).isEqualTo(1);
    }

    @Test
    void saysFromWhenItCanBeSaid() {
        assertThat(byCode(own, at(9, 29))).isEqualTo(new Arriving.TooEarly(booked, at(9, 30)));
        assertThat(state()).isEqualTo(AppointmentState.BOOKED);
    }

    @Test
    void keepsThePlaceTenMinutesAndTwentyForWhoSaidSo() {
        assertThat(byCode(own, at(10, 10))).isEqualTo(new Arriving.TooLate(booked));
        assertThat(late(at(10, 5))).isEqualTo(new BeingLate.Kept(booked, at(10, 20)));
        assertThat(late(at(10, 6))).isEqualTo(new BeingLate.Kept(booked, at(10, 20)));
        assertThat(checkins.late(List.of(booked))).containsEntry(booked.id(), at(10, 20));
        assertThat(byCode(own, at(10, 19))).isInstanceOf(Arriving.Arrived.class);
        assertThat(checkins.late(List.of(booked))).isEmpty();
    }

    @Test
    void forgetsThatSomebodyIsLateWhenTheyMove() {
        late(at(9, 0));
        world.move(booked, at(12, 0));
        assertThat(checkins.late(List.of(booked))).isEmpty();
    }

    @Test
    void leadsToTheRightCentre() {
        assertThat(byCode(other, at(9, 50))).isEqualTo(new Arriving.Elsewhere(booked));
        assertThat(checkins.byCode("777777", who, at(9, 50))).isEqualTo(new Arriving.UnknownCode());
        assertThat(byPlace(other.place(), at(9, 50))).isInstanceOf(Arriving.TooFar.class);
    }

    @Test
    void arrivesByPlaceWithinSomeHundredMetres() {
        var near = new GeoPoint(own.place().latitude() + 0.002, own.place().longitude());
        var far = new GeoPoint(own.place().latitude() + 0.004, own.place().longitude());
        assertThat(byPlace(far, at(9, 50))).isInstanceOf(Arriving.TooFar.class);
        assertThat(byPlace(near, at(9, 50))).isInstanceOf(Arriving.Arrived.class);
    }

    @Test
    void expectsNobodyElse() {
        var stranger = world.person();
        assertThat(checkins.byCode(entrances.code(own).value(), stranger, at(9, 50)))
                .isEqualTo(new Arriving.NotExpected());
        assertThat(world.database.write(() -> checkins.late(booked.id(), stranger, at(9, 50))))
                .isEqualTo(new BeingLate.Gone());
    }

    @Test
    void expectsNobodyWhoTalksByVideo() {
        long remote = centres.remote().getFirst().id().value();
        world.open(remote, Shop.of(1));
        who = world.person();
        world.booked(
                who, new Visit(remote, List.of(), Duration.ofMinutes(15), Set.of()), at(10, 0));
        assertThat(byCode(own, at(9, 50))).isEqualTo(new Arriving.NotExpected());
        assertThat(byPlace(own.place(), at(9, 50))).isEqualTo(new Arriving.NotExpected());
    }

    private Arriving byCode(Centre entrance, Instant now) {
        return world.database.write(
                () -> checkins.byCode(entrances.code(entrance).shown(), who, now));
    }

    private Arriving byPlace(GeoPoint place, Instant now) {
        return world.database.write(() -> checkins.byPlace(place, who, now));
    }

    private BeingLate late(Instant now) {
        return world.database.write(() -> checkins.late(booked.id(), who, now));
    }

    private AppointmentState state() {
        return world.door().find(booked.id(), who).orElseThrow().state();
    }

    private int acts() {
        return world.database
                .jdbc()
                .sql("select count(*) from audit_entry where act = 'appointment.arrived'")
                .query(Integer.class)
                .single();
    }
}
