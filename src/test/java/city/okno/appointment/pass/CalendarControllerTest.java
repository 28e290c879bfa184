package city.okno.appointment.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentChanged;
import city.okno.appointment.BookingWorld;
import city.okno.appointment.Cancelling;
import city.okno.appointment.Moving;
import city.okno.appointment.Reception;
import city.okno.appointment.Visit;
import city.okno.appointment.calendar.ReadBack;
import city.okno.appointment.slot.Shop;
import city.okno.appointment.video.TestVideo;
import city.okno.centre.TestCentres;
import city.okno.media.PictureId;
import city.okno.media.Pictures;
import city.okno.media.TestPictures;
import city.okno.script.PartyId;
import city.okno.service.TestServices;
import city.okno.settings.OknoSettings;
import city.okno.storage.KeyedHash;
import city.okno.testing.DatabaseTest;
import city.okno.testing.KeyWords;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import city.okno.testing.leak.Planted;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DatabaseTest
class CalendarControllerTest {

    private final TestDatabase database;
    private final TestClock clock = TestClock.standing();
    private final BookingWorld world;
    private final Pictures pictures;
    private final Passes passes;
    private final MockMvc okno;
    private final PartyId darya;

    CalendarControllerTest(TestDatabase database) {
        this.database = database;
        world = new BookingWorld(database, Shop.of(2));
        darya = world.person();
        var settings =
                new OknoSettings(
                        Shop.MOSCOW,
                        List.of("ru", "en"),
                        null,
                        URI.create("https://okno.example/"),
                        List.of());
        var rows = new PassRepository(database.jdbc());
        var entries =
                new CalendarEntries(
                        TestCentres.demo(),
                        TestServices.demo(),
                        TestVideo.links(TestCentres.demo()),
                        new KeyWords(),
                        settings);
        pictures = TestPictures.in(database);
        passes =
                new Passes(
                        rows,
                        entries,
                        pictures,
                        new KeyedHash("0123456789abcdef0123456789abcdef"),
                        settings,
                        clock);
        okno =
                MockMvcBuilders.standaloneSetup(
                                new CalendarController(
                                        rows,
                                        entries,
                                        world.get(Reception.class),
                                        world.residents,
                                        new CalendarSettings(30),
                                        settings,
                                        clock))
                        .build();
    }

    @Test
    void showsWhatWasBookedThenMovedThenCancelled() throws Exception {
        var booked = booked();
        var path = path(booked);
        var first = ReadBack.byBoth(file(path));
        assertThat(first.method()).isEqualTo("PUBLISH");
        assertThat(first.sequence()).isZero();
        assertThat(first.start()).isEqualTo(booked.start());
        assertThat(first.text()).contains(booked.shownCode());

        clock.advance(Duration.ofMinutes(1));
        var moved = (Moving.Moved) world.move(booked, BookingWorld.at(15, 0));
        tell(moved.appointment());
        assertThat(path(booked)).isEqualTo(path);
        var second = ReadBack.byBoth(file(path));
        assertThat(second.start()).isEqualTo(BookingWorld.at(15, 0));
        assertThat(second.uid()).isEqualTo(first.uid());
        assertThat(second.sequence()).isGreaterThan(first.sequence());
        assertThat(second.changed()).isAfter(first.changed());

        var cancelled = (Cancelling.Cancelled) world.cancel(booked, BookingWorld.NOW);
        tell(cancelled.appointment());
        var third = ReadBack.byBoth(file(path));
        assertThat(third.method()).isEqualTo("CANCEL");
        assertThat(third.status()).isEqualTo("CANCELLED");
        assertThat(third.uid()).isEqualTo(first.uid());
        assertThat(third.sequence()).isGreaterThan(second.sequence());
    }

    @Test
    void leadsToTheTalkWhereNobodyHasToCome() throws Exception {
        var centres = TestCentres.demo();
        long remote = centres.remote().getFirst().id().value();
        world.open(remote, Shop.of(1));
        var talk =
                world.booked(
                        darya,
                        new Visit(remote, List.of(), Duration.ofMinutes(30), Set.of()),
                        BookingWorld.at(14, 0));
        tell(talk);
        var address = TestVideo.links(centres).of(talk).orElseThrow().address();
        Planted.one(address);
        assertThat(ReadBack.byBoth(file(path(talk))).place()).isEqualTo(address);
    }

    @Test
    void attachesTheSameFileThatTheLinkLeadsTo() throws Exception {
        var booked = booked();
        var attached = passes.files(booked, "ru").getFirst();
        assertThat(attached.content()).isEqualTo(file(path(booked)));
        assertThat(attached.name()).endsWith(".ics");
    }

    @Test
    void paintsTheCodeOnceForItsHolder() {
        var booked = booked();
        tell(booked);
        var shown = passes.pictures(booked.id());
        assertThat(shown).hasSize(1);
        assertThat(pictures.bytes(new PictureId(shown.getFirst()))).isPresent();
        assertThat(database.jdbc().sql("select owner from picture").query(Long.class).list())
                .containsExactly(darya.value());
    }

    @Test
    void nobodyKeepsItOnTheWay() throws Exception {
        var answer = ask(path(booked()));
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(answer.getContentType())
                .isEqualToIgnoringWhitespace("text/calendar;charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/short.ics", "/a/AAAAAAAAAAAAAAAAA.ics", "/a/%3Cscript%3E.ics"})
    void saysNothingToWhoGuesses(String path) throws Exception {
        var answer = ask(path);
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getContentAsString()).isEmpty();
    }

    @Test
    void isGoneWithItsHolder() throws Exception {
        var path = path(booked());
        database.write(() -> database.jdbc().sql("update appointment set party = 0").update());
        assertThat(ask(path).getStatus()).isEqualTo(404);
    }

    @Test
    void tellsWhoAsksTooOftenToWait() throws Exception {
        for (int i = 0; i < 30; i++) {
            ask("/a/AAAAAAAAAAAAAAAAA.ics");
        }
        var answer = ask(path(booked()));
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isNotNull();
    }

    private Appointment booked() {
        var booked = world.booked(darya, BookingWorld.visit(30), BookingWorld.at(14, 0));
        tell(booked);
        return booked;
    }

    private void tell(Appointment appointment) {
        database.write(() -> passes.on(new AppointmentChanged(appointment)));
    }

    private String path(Appointment appointment) {
        return passes.link(appointment.id()).substring("https://okno.example".length());
    }

    private String file(String path) throws Exception {
        var answer = ask(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        return okno.perform(get(URI.create(path))).andReturn().getResponse();
    }
}
