package city.okno.notice.telling;

import static city.okno.notice.telling.Desk.CHAT;
import static city.okno.notice.telling.Desk.NOON;
import static city.okno.notice.telling.Desk.PHONE;
import static city.okno.notice.telling.Desk.WEB;
import static city.okno.notice.telling.Desk.document;
import static city.okno.notice.telling.Desk.to;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.notice.Category;
import city.okno.notice.Notices.Told.Accepted;
import city.okno.script.Caller;
import city.okno.script.ChannelKind;
import city.okno.script.Choice;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.script.Role;
import city.okno.script.action.ActionCatalogue;
import city.okno.script.action.Performed;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class NoticeActionsTest {

    private final TestDatabase database;
    private final Desk desk;
    private final ActionCatalogue actions;
    private PartyId darya;

    NoticeActionsTest(TestDatabase database) {
        this.database = database;
        this.desk = new Desk(database);
        this.actions = ActionCatalogue.of(List.of(desk.actions, desk.why));
    }

    @BeforeEach
    void meetDarya() {
        darya = desk.residents.person("Дарья", PHONE.e164(), CHAT);
    }

    @Test
    void switchesCategoryOffAndOn() {
        assertThat(ids()).contains("stop DOCUMENT");
        assertThat(change("stop DOCUMENT").outcome()).isEqualTo("Stopped");
        assertThat(ids()).contains("allow DOCUMENT").doesNotContain("stop DOCUMENT");
        assertThat(change("allow DOCUMENT").outcome()).isEqualTo("Allowed");
        assertThat(ids()).contains("stop DOCUMENT");
    }

    @Test
    void doesWhatTheLabelSaidWhenPressedTwice() {
        change("stop DOCUMENT");
        assertThat(change("stop DOCUMENT").outcome()).isEqualTo("Stopped");
        assertThat(desk.preferences.unwanted(to(darya))).containsExactly(Category.DOCUMENT);
    }

    @Test
    void offersNeitherCodesNorDutiesOfOthers() {
        assertThat(ids()).noneMatch(id -> id.endsWith("CODE") || id.endsWith("DUTY"));
        var moderator = caller(darya, Set.of(Role.RESIDENT, Role.MODERATOR));
        assertThat(actions.choices("notice.categories", Map.of(), moderator))
                .extracting(Choice::id)
                .contains("stop DUTY");
    }

    @Test
    void stopsWithOneTap() {
        var notice = ((Accepted) desk.tell(document(to(darya), "1"), NOON)).notice();
        assertThat(perform("stop", Map.of("notice", String.valueOf(notice.value()))).outcome())
                .isEqualTo("Stopped");
        assertThat(desk.preferences.unwanted(to(darya))).containsExactly(Category.DOCUMENT);
    }

    @Test
    void stopsEverything() {
        perform("stop_all", Map.of());
        assertThat(desk.preferences.unwanted(to(darya)))
                .contains(Category.ANSWER, Category.CAMPAIGN)
                .doesNotContain(Category.CODE, Category.DUTY);
    }

    @Test
    void tellsWhyLatestNoticeCame() {
        desk.tell(document(to(darya), "1"), NOON);
        assertThat(perform("why", Map.of()).values())
                .containsEntry("why", "notice.why_document ru {}")
                .extractingByKey("ways")
                .asString()
                .contains("notice.channel_here ru {}", "forgotten");
    }

    @Test
    void tellsThatDepartmentGaveTheNumber() {
        desk.tell(document(to(PHONE), "1"), NOON);
        assertThat(perform("why", Map.of()).values())
                .containsEntry("why", "notice.why_phone ru {}");
    }

    @Test
    void tellsAndStopsBySmsWhatWentToTheNumber() {
        var number = new Phone("+79990000002");
        var bySms = desk.residents.stranger(new Address(ChannelKind.SMS, number.e164()));
        desk.tell(document(to(number), "1").paidBy("Registry"), NOON);
        var why = perform("why", Map.of(), bySms, ChannelKind.SMS);
        assertThat(why.values()).containsEntry("why", "notice.why_from ru {department=Registry}");
        assertThat(perform("why", Map.of(), bySms, ChannelKind.WEB).outcome())
                .isEqualTo("NothingTold");
        perform("stop", Map.of(), bySms, ChannelKind.SMS);
        assertThat(desk.preferences.unwanted(to(number))).containsExactly(Category.DOCUMENT);
    }

    @Test
    void tellsNothingOfNoticesOfOthers() {
        var oleg = desk.residents.stranger(WEB);
        var notice = ((Accepted) desk.tell(document(to(oleg), "1"), NOON)).notice();
        var with = Map.of("notice", String.valueOf(notice.value()));
        assertThat(perform("why", with).outcome()).isEqualTo("NothingTold");
        assertThat(perform("stop", with).outcome()).isEqualTo("NothingTold");
    }

    @Test
    void exportsAndErasesWhatWasTold() {
        desk.tell(document(to(darya), "1"), NOON);
        change("stop CAMPAIGN");
        assertThat(desk.data.export(darya).toString()).contains("document.ready", "77-1");
        assertThat(desk.preferring.data.export(darya).toString()).contains("CAMPAIGN");
        database.write(() -> desk.data.erase(darya, NOON));
        database.write(() -> desk.preferring.data.erase(darya, NOON));
        assertThat(desk.data.export(darya).toString()).doesNotContain("document");
        assertThat(desk.preferring.data.export(darya).toString()).doesNotContain("CAMPAIGN");
        var rows = database.jdbc().sql("select * from notice").query().listOfRows();
        assertThat(rows.toString()).doesNotContain("77-1", "999000");
        assertThat(desk.outbox.forgotten).containsExactly(darya);
    }

    private List<String> ids() {
        return actions.choices("notice.categories", Map.of(), caller(darya, Set.of())).stream()
                .map(Choice::id)
                .toList();
    }

    private Performed change(String wish) {
        return perform("change", Map.of("wish", wish));
    }

    private Performed perform(
            String action, Map<String, String> with, PartyId party, ChannelKind channel) {
        var caller = new Caller(party, channel, "ru", Set.of(Role.RESIDENT), NOON, "");
        return database.write(() -> actions.perform("notice." + action, with, caller));
    }

    private Performed perform(String action, Map<String, String> with) {
        var caller = caller(darya, Set.of(Role.RESIDENT));
        return database.write(() -> actions.perform("notice." + action, with, caller));
    }

    private static Caller caller(PartyId party, Set<Role> roles) {
        return new Caller(party, ChannelKind.TELEGRAM, "ru", roles, NOON, "test");
    }
}
