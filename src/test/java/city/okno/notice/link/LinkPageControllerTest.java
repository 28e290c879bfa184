package city.okno.notice.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import city.okno.delivery.Address;
import city.okno.delivery.LetterEnded;
import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.LetterId;
import city.okno.delivery.Permissions;
import city.okno.notice.Category;
import city.okno.notice.Habits.Night;
import city.okno.notice.Notice;
import city.okno.notice.Notice.Recipient;
import city.okno.notice.QuietHours;
import city.okno.notice.preference.Preferring;
import city.okno.notice.telling.Telling;
import city.okno.script.ChannelKind;
import city.okno.script.Phone;
import city.okno.settings.OknoSettings;
import city.okno.storage.KeyedHash;
import city.okno.testing.DatabaseTest;
import city.okno.testing.KeyWords;
import city.okno.testing.LetterBox;
import city.okno.testing.MailingBox;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import city.okno.testing.Townspeople;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DatabaseTest
class LinkPageControllerTest {

    private static final Instant NOON = TestClock.MONDAY_NOON;
    private static final Phone PHONE = new Phone("+79990000041");
    private static final Recipient NUMBER = new Recipient.ToPhone(PHONE);
    private static final Address SMS = new Address(ChannelKind.SMS, PHONE.e164());
    private static final Pattern LINK =
            Pattern.compile("https://okno\\.example(/s/[2-9A-Za-z]{17})\\b");

    private final Townspeople residents = new Townspeople();
    private final LetterBox outbox = new LetterBox();
    private final TestClock clock = TestClock.standing();
    private final TestDatabase database;
    private final Preferring preferring;
    private final LinkRepository rows;
    private final StoredShortLinks links;
    private final Telling telling;
    private final MockMvc okno;

    LinkPageControllerTest(TestDatabase database) {
        this.database = database;
        var words = new KeyWords();
        var settings =
                new OknoSettings(
                        ZoneId.of("Europe/Moscow"),
                        List.of("ru", "en"),
                        null,
                        URI.create("https://okno.example/"),
                        List.of());
        var quiet = new QuietHours(LocalTime.of(21, 0), LocalTime.of(9, 0), settings.zone());
        var page =
                new LinkSettings(Duration.ofDays(90), 30, URI.create("https://t.me/x"), null, true);
        preferring = new Preferring(database, residents, quiet);
        rows = new LinkRepository(database.jdbc());
        links =
                new StoredShortLinks(
                        rows,
                        page,
                        residents,
                        outbox,
                        words,
                        new KeyedHash("0123456789abcdef0123456789abcdef"),
                        settings);
        telling = new Telling(database, residents, outbox, new MailingBox(), quiet, links);
        var desk =
                new LinkDesk(
                        new ToldRepository(database.jdbc()),
                        preferring.door,
                        residents,
                        new Stops(),
                        outbox,
                        database.writing());
        okno =
                MockMvcBuilders.standaloneSetup(
                                new LinkPageController(
                                        links,
                                        desk,
                                        new LinkPage(words, page, settings, quiet),
                                        page,
                                        settings,
                                        clock))
                        .build();
    }

    /// STOP and START, as far as the outbox knows them.
    private final class Stops implements Permissions {
        @Override
        public void denied(Address address, String reason, Instant now) {}

        @Override
        public void stopped(Address address, String reason, Instant now) {
            outbox.blocked.add(address);
        }

        @Override
        public void allowed(Address address) {
            outbox.blocked.remove(address);
        }
    }

    @Test
    void onlyFirstSmsCarriesLink() {
        assertThat(LINK.matcher(told("1")).find()).isTrue();
        assertThat(told("2")).doesNotContain("/s/");
    }

    @Test
    void whoHasChatGetsNoLink() {
        var darya = residents.person("Дарья", PHONE.e164(), new Address(ChannelKind.VK, "1"));
        outbox.blocked.add(new Address(ChannelKind.VK, "1"));
        assertThat(tell(new Recipient.ToParty(darya), "1")).doesNotContain("/s/");
    }

    @Test
    void smsThatNeverArrivedWasNotTheFirst() {
        told("1");
        database.write(() ->
                links.on(
                        new LetterEnded(
                                new LetterId(1),
                                ChannelKind.SMS,
                                outbox.letters.getLast().owner(),
                                Outcome.REJECTED,
                                "30008",
                                NOON)));
        assertThat(LINK.matcher(told("2")).find()).isTrue();
    }

    @Test
    void tellsWhatCameFromWhomAndNothingOfWho() throws Exception {
        var page = page(link("1"));
        assertThat(page)
                .contains("Notice.title_document ru {}", "МВД &lt;b&gt;", "Строгино", "digits=41")
                .doesNotContain("77-1", PHONE.e164(), "Иванова");
    }

    @Test
    void keepsTokenAsHashOnly() {
        var token = link("1").substring("/s/".length());
        var row = database.jdbc().sql("select * from short_link").query().singleRow();
        assertThat(row.toString()).doesNotContain(token);
    }

    @Test
    void isShutAgainstIndexesFramesScriptsAndReferrers() throws Exception {
        var answer = okno.perform(get(link("1"))).andReturn().getResponse();
        assertThat(answer.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'", "form-action 'self'");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeader("X-Robots-Tag")).startsWith("noindex");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getContentAsString()).doesNotContain("<script", "style=");
    }

    @Test
    void nothingHappensBeforeItWasAskedOnceMore() throws Exception {
        var link = link("1");
        var asked = post(link, "act", "stop", "what", "DOCUMENT");
        assertThat(asked.getStatus()).isEqualTo(200);
        assertThat(asked.getContentAsString()).contains("notice.link_sure_one");
        assertThat(preferring.door.unwanted(NUMBER)).isEmpty();
        assertThat(post(link, "act", "stop_all").getContentAsString()).contains("link_sure_all");
        assertThat(outbox.blocked).isEmpty();
    }

    @Test
    void getChangesNothing() throws Exception {
        var link = link("1");
        okno.perform(get(link + "?act=stop_all&sure=yes")).andReturn();
        assertThat(outbox.blocked).isEmpty();
    }

    @Test
    void stopsOneCategoryAndBringsItBack() throws Exception {
        var link = link("1");
        assertThat(post(link, "act", "stop", "what", "DOCUMENT", "sure", "yes").getStatus())
                .isEqualTo(303);
        assertThat(preferring.door.unwanted(NUMBER)).containsExactly(Category.DOCUMENT);
        tell(NUMBER, "2");
        assertThat(outbox.letters).hasSize(1);
        post(link, "act", "allow", "what", "DOCUMENT");
        assertThat(preferring.door.unwanted(NUMBER)).isEmpty();
    }

    @Test
    void stopOfAllIsTheStopBySms() throws Exception {
        var link = link("1");
        var answer = post(link, "act", "stop_all", "sure", "yes");
        assertThat(answer.getRedirectedUrl()).isEqualTo(link + "?lang=ru&done=stopped");
        assertThat(outbox.blocked).containsExactly(SMS);
        assertThat(page(link)).contains("link_is_stopped");
        post(link, "act", "allow_all");
        assertThat(outbox.blocked).isEmpty();
    }

    @Test
    void setsQuietHoursOfNumber() throws Exception {
        var link = link("1");
        post(link, "act", "hours", "from", "23", "until", "7");
        assertThat(preferring.door.habits(NUMBER).night())
                .isEqualTo(new Night(LocalTime.of(23, 0), LocalTime.of(7, 0)));
        post(link, "act", "hours_none");
        assertThat(page(link)).contains("link_hours_never");
        post(link, "act", "hours_usual");
        assertThat(preferring.door.habits(NUMBER).night()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "explode", "stop", "hours"})
    void whatNoButtonSaysIsRefused(String act) throws Exception {
        var answer = post(link("1"), "act", act, "what", "CODE", "from", "25", "until", "7");
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("link_strange");
    }

    @Test
    void speaksLanguageThatWasChosen() throws Exception {
        var link = link("1");
        assertThat(page(link)).contains("<html lang=\"ru\">", "href=\"?lang=en\"");
        assertThat(page(link + "?lang=en")).contains("<html lang=\"en\">");
        assertThat(page(link + "?lang=xx")).contains("<html lang=\"ru\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/s/short", "/s/AAAAAAAAAAAAAAAAA", "/s/%3Cscript%3Ealert(1)"})
    void nobodysLinkIsPlainPage(String link) throws Exception {
        var answer = okno.perform(get(URI.create(link))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).contains("link_gone").doesNotContain("alert");
    }

    @Test
    void worksUntilNinetyDaysAfterLatestSms() throws Exception {
        var link = link("1");
        clock.advance(Duration.ofDays(60));
        tell(NUMBER, "2");
        clock.advance(Duration.ofDays(89));
        assertThat(page(link)).contains("link_title");
        clock.advance(Duration.ofDays(1));
        assertThat(okno.perform(get(link)).andReturn().getResponse().getStatus()).isEqualTo(404);
        new LinkPlanner(rows, database.writing()).runDue(clock.instant());
        assertThat(database.jdbc().sql("select * from short_link").query().listOfRows()).isEmpty();
        assertThat(LINK.matcher(told("3")).find()).isTrue();
    }

    @Test
    void oneNetworkMayNotTryManyLinks() throws Exception {
        for (var tries = 0; tries < 30; tries++) {
            okno.perform(get("/s/AAAAAAAAAAAAAAAAA"));
        }
        var answer = okno.perform(get("/s/AAAAAAAAAAAAAAAAA")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isNotNull();
    }

    @Test
    void forgetsNumberWithItsOwner() {
        told("1");
        var darya = residents.person("Дарья", PHONE.e164());
        database.write(() -> new LinkData(rows, residents).erase(darya, NOON));
        assertThat(database.jdbc().sql("select * from short_link").query().listOfRows()).isEmpty();
    }

    private String link(String key) {
        var found = LINK.matcher(told(key));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String told(String key) {
        return tell(NUMBER, key);
    }

    private String tell(Recipient to, String key) {
        var now = clock.instant();
        database.write(() ->
                telling.door.tell(
                        new Notice(
                                to,
                                Category.DOCUMENT,
                                "document",
                                key,
                                "document.ready",
                                Map.of(
                                        "number", "77-1",
                                        "name", "Иванова",
                                        "centre", "Строгино"),
                                List.of(),
                                now.plus(Duration.ofDays(1)),
                                null,
                                "МВД <b>",
                                null,
                                null),
                        now));
        return outbox.letters.getLast().message().text().text();
    }

    private String page(String link) throws Exception {
        return okno.perform(get(link)).andReturn().getResponse().getContentAsString();
    }

    private MockHttpServletResponse post(String link, String... fields) throws Exception {
        var request =
                MockMvcRequestBuilders.post(link).contentType("application/x-www-form-urlencoded");
        for (var place = 0; place < fields.length; place += 2) {
            request.param(fields[place], fields[place + 1]);
        }
        return okno.perform(request).andReturn().getResponse();
    }
}
