package city.okno.resident.person;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.resident.HoldsPersonalData;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.script.action.Performed;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class MyDataActionsTest {

    private static final String PHONE = "+79990000001";
    private static final Address CHAT = new Address(ChannelKind.TELEGRAM, "4711");

    private final TestDatabase database;
    private final People people;
    private final List<PartyId> erased = new ArrayList<>();
    private PartyId darya;

    MyDataActionsTest(TestDatabase database) {
        this.database = database;
        people = new People(database);
        people.others.add(ideas());
    }

    @BeforeEach
    void meetDarya() {
        darya = people.person(PHONE, CHAT);
        perform("register", Map.of("version", "2026-06", "name", "Дарья"));
    }

    @Test
    void showsWhatIsStored() {
        assertThat(facts(darya))
                .containsEntry("resident.fact_name ru {}", "Дарья")
                .containsEntry("resident.fact_phone ru {}", PHONE)
                .containsKey("resident.fact_agreed ru {}");
    }

    @Test
    void showsStrangerThatLittleIsStored() {
        var stranger = people.stranger(new Address(ChannelKind.WEB, "1"));
        assertThat(facts(stranger))
                .containsOnlyKeys("resident.fact_language ru {}", "resident.fact_chats ru {}");
    }

    @SuppressWarnings("unchecked")
    private Map<Object, Object> facts(PartyId party) {
        var stored = people.perform("resident.my_data", Map.of(), party).values();
        return ((List<Map<String, Object>>) stored.get("facts"))
                .stream().collect(Collectors.toMap(it -> it.get("title"), it -> it.get("value")));
    }

    @Test
    @SuppressWarnings("unchecked")
    void exportsEveryModulesDataAsFile() {
        var file = (Map<String, Object>) perform("export", Map.of()).values().get("file");
        assertThat(file).containsEntry("mediaType", "application/json");
        var json = JsonMapper.shared().readTree((String) file.get("content"));
        assertThat(json.at("/resident/name").stringValue()).isEqualTo("Дарья");
        assertThat(json.at("/resident/phone").stringValue()).isEqualTo(PHONE);
        assertThat(json.at("/resident/chats/0/chat").stringValue()).isEqualTo("4711");
        assertThat(json.at("/resident/consents/0/version").stringValue()).isEqualTo("2026-06");
        assertThat(json.at("/ideas/titles/0").stringValue()).isEqualTo("Пандус");
    }

    @Test
    void erasesEverythingButTheHashThatVoted() {
        perform("take_phone", Map.of("phone", "+79990000002"));
        assertThat(perform("erase", Map.of()).outcome()).isEqualTo("Erased");
        assertThat(erased).containsExactly(darya);
        assertThat(people.outbox.forgotten).containsExactly(darya);
        for (var table :
                List.of("account", "consent", "proved_phone", "party_role", "phone_code")) {
            assertThat(people.count(table)).as(table).isZero();
        }
        assertThat(people.residents.find(darya).orElseThrow().name()).isNull();
        assertThat(people.residents.byPhone(new Phone(PHONE))).isEmpty();
        assertThat(people.count("voter_phone")).isEqualTo(1);
    }

    @Test
    void meetsErasedPersonAsStranger() {
        perform("erase", Map.of());
        var again = people.stranger(CHAT);
        assertThat(again).isNotEqualTo(darya);
        assertThat(people.perform("resident.me", Map.of(), again).outcome()).isEqualTo("Stranger");
    }

    @Test
    void leavesNoPersonalDataInAnyColumn() {
        perform("erase", Map.of());
        for (var table : List.of("party", "account", "voter_phone", "phone_guard")) {
            var rows = database.jdbc().sql("select * from " + table).query().listOfRows();
            assertThat(rows.toString()).doesNotContain("Дарья", "999000", "4711");
        }
    }

    private Performed perform(String action, Map<String, String> with) {
        return people.perform("resident." + action, with, darya);
    }

    private HoldsPersonalData ideas() {
        return new HoldsPersonalData() {
            @Override
            public String topic() {
                return "ideas";
            }

            @Override
            public Map<String, Object> export(PartyId party) {
                return Map.of("titles", List.of("Пандус"));
            }

            @Override
            public void erase(PartyId party, Instant now) {
                erased.add(party);
            }
        };
    }
}
