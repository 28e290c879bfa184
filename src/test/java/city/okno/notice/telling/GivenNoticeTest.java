package city.okno.notice.telling;

import static city.okno.notice.telling.Desk.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.script.Cast;
import city.okno.script.ChannelKind;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

@DatabaseTest
class GivenNoticeTest {

    private final TestDatabase database;
    private final Desk desk;

    GivenNoticeTest(TestDatabase database) {
        this.database = database;
        this.desk = new Desk(database);
    }

    @Test
    void tellsPersonInChat() {
        assertThat(arrange(List.of("document"), "Дарья", "Готово")).isEmpty();
        assertThat(desk.addresses())
                .containsExactly(new Address(ChannelKind.WEB, Cast.account("Дарья")));
    }

    @Test
    void tellsBarePhone() {
        assertThat(arrange(List.of("document", "phone"), "Дарья", "Готово")).isEmpty();
        assertThat(desk.addresses())
                .containsExactly(new Address(ChannelKind.SMS, Cast.phone("Дарья").e164()));
    }

    @Test
    void tellsWhatLineShouldBe() {
        assertThat(arrange(List.of("gossip"), "Дарья", "Готово"))
                .startsWith("expected: given notice code|answer|document");
        assertThat(arrange(List.of("document"), "Дарья")).startsWith("expected");
    }

    private String arrange(List<String> words, String... quoted) {
        var given = new GivenNotice(desk.door, desk.residents);
        return database.write(() -> given.arrange(words, List.of(quoted), ChannelKind.WEB, NOON));
    }
}
