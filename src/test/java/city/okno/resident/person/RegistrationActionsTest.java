package city.okno.resident.person;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.action.Performed;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DatabaseTest
class RegistrationActionsTest {

    private final People people;
    private PartyId stranger;

    RegistrationActionsTest(TestDatabase database) {
        people = new People(database);
    }

    @BeforeEach
    void meetStranger() {
        stranger = people.stranger(new Address(ChannelKind.TELEGRAM, "1"));
    }

    @Test
    void keepsNameAndVersionOfConsent() {
        assertThat(perform("me", Map.of()).outcome()).isEqualTo("Stranger");
        assertThat(register("  Дарья   Ивановна ").values())
                .containsEntry("name", "Дарья Ивановна");
        assertThat(perform("me", Map.of()).values()).containsEntry("name", "Дарья Ивановна");
        assertThat(people.consents.of(stranger))
                .containsExactly(new Consent("2026-06", "test", "ru", TestClock.MONDAY_NOON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "…", "https://example.org", "me@example.org", " "})
    void asksAgainForWhatIsNoName(String name) {
        assertThat(register(name).outcome()).isEqualTo("NotAName");
        assertThat(perform("me", Map.of()).outcome()).isEqualTo("Stranger");
        assertThat(people.consents.of(stranger)).isEmpty();
    }

    @Test
    void asksAgainForNameThatIsTooLong() {
        assertThat(register("Я".repeat(61)).outcome()).isEqualTo("NotAName");
        assertThat(register("Я".repeat(60)).outcome()).isEqualTo("Registered");
    }

    @Test
    void corrects() {
        register("Дарья");
        assertThat(perform("rename", Map.of("name", "Даша")).outcome()).isEqualTo("Registered");
        assertThat(people.residents.find(stranger).orElseThrow().name()).isEqualTo("Даша");
        assertThat(people.consents.of(stranger)).hasSize(1);
    }

    @Test
    void speaksChosenLanguage() {
        perform("choose_language", Map.of("language", "en"));
        assertThat(people.residents.find(stranger).orElseThrow().language()).isEqualTo("en");
    }

    private Performed register(String name) {
        return perform("register", Map.of("version", "2026-06", "name", name));
    }

    private Performed perform(String action, Map<String, String> with) {
        return people.perform("resident." + action, with, stranger);
    }
}
