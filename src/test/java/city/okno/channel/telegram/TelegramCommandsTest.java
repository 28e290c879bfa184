package city.okno.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.conversation.CommandList;
import city.okno.testing.Contract;
import city.okno.testing.TelegramStandIn;
import city.okno.testing.TelegramStandIn.Call;
import city.okno.testing.TelegramStandIn.Fault;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramCommandsTest {

    private final TelegramStandIn telegram = TelegramStandIn.start();
    private final Scripts scripts = new Scripts();
    private final TelegramCommands commands =
            new TelegramCommands(Clients.of(telegram), scripts, List.of("ru", "en"));

    private static final class Scripts implements CommandList {
        private String version = "1";

        @Override
        public List<Command> in(String language) {
            return List.of(
                    new Command(
                            "idea", language.equals("ru") ? "Предложить идею" : "Submit an idea"),
                    new Command("menu", "😀".repeat(300)));
        }

        @Override
        public String version() {
            return version;
        }
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void tellsEachLanguageAndEverybodyElse() {
        commands.tell();
        assertThat(told())
                .extracting(call -> call.get("language_code"))
                .containsExactly("", "ru", "en");
        assertThat(told())
                .extracting(call -> call.parameters().at("/commands/0/description").asString())
                .containsExactly("Предложить идею", "Предложить идею", "Submit an idea");
        assertThat(told().getFirst().parameters().at("/commands/1/description").asString())
                .isEqualTo("😀".repeat(256));
    }

    @Test
    void tellsOnceForEachVersionOfScripts() {
        commands.tell();
        commands.tell();
        assertThat(told()).hasSize(3);
        scripts.version = "2";
        commands.tell();
        assertThat(told()).hasSize(6);
    }

    @Test
    void triesAgainWhatFailed() {
        telegram.next("setmycommands", new Fault.Limited(5));
        commands.tell();
        assertThat(told()).hasSize(1);
        commands.tell();
        assertThat(told()).filteredOn(Call::taken).hasSize(3);
    }

    @Test
    void keepsToContract() {
        var contract = Contract.orSkip("telegram.json");
        commands.tell();
        for (var call : told()) {
            assertThat(contract.faultsOfJson(call.path(), call.parameters())).isEmpty();
            assertThat(contract.faultsOfAnswer(call.path(), call.status(), call.answer()))
                    .isEmpty();
        }
    }

    private List<Call> told() {
        return telegram.calls("setmycommands");
    }
}
