package city.okno.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.OknoApplication;
import city.okno.channel.telegram.TelegramAdapter;
import city.okno.channel.vk.VkAdapter;
import city.okno.delivery.Address;
import city.okno.delivery.Channel;
import city.okno.delivery.Delivery;
import city.okno.delivery.Outgoing;
import city.okno.rehearsal.stage.Stage;
import city.okno.testing.ContractGate;
import city.okno.testing.TelegramStandIn;
import city.okno.testing.VkStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;

/// Everything that is said in any `.chat` file goes through the real adapters of Telegram and VK,
/// with Prism between them and the stand-ins. Run by `.ci/contracts`.
@EnabledIfSystemProperty(named = "okno.prism", matches = "true")
class ContractPlaysTest {

    private static final TelegramStandIn TELEGRAM = TelegramStandIn.start();
    private static final VkStandIn VK = VkStandIn.start();

    private static ContractGate telegramGate;
    private static ContractGate vkGate;
    private static ConfigurableApplicationContext theatre;

    @BeforeAll
    static void open() {
        telegramGate = ContractGate.before("telegram", TELEGRAM.address());
        vkGate = ContractGate.before("vk", VK.address());
        theatre = Theatre.open(OknoApplication.class, ChatFilesTest.SCRIPTS.toString(), Map.of());
    }

    @AfterAll
    static void close() {
        theatre.close();
        telegramGate.close();
        vkGate.close();
        TELEGRAM.close();
        VK.close();
    }

    @ParameterizedTest
    @MethodSource("city.okno.rehearsal.ChatFilesTest#files")
    void keepsToContracts(String file) throws IOException {
        says(file, TelegramAdapter.at(telegramGate.address()));
        says(file, VkAdapter.at(vkGate.address()));
    }

    private static void says(String file, Channel adapter) throws IOException {
        var text = Files.readString(ChatFilesTest.SCRIPTS.resolve(file));
        var kind = adapter.kind();
        theatre.getBean(Rehearsals.class)
                .perform(file, text, new Mode("in " + kind.code(), null, kind, null));
        for (var outgoing : theatre.getBean(Stage.class).everything()) {
            if (outgoing.to().channel() == kind) {
                assertThat(adapter.send(toSomebody(outgoing)))
                        .isInstanceOf(Delivery.Accepted.class);
            }
        }
    }

    /// On the stage people have names, in messengers numbers.
    private static Outgoing toSomebody(Outgoing said) {
        return new Outgoing(
                said.letter(),
                said.attempt(),
                new Address(said.to().channel(), "700500001"),
                said.text(),
                said.options(),
                said.pictures(),
                said.files(),
                said.ask(),
                said.expiresAt(),
                said.language());
    }
}
