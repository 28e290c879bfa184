package city.okno.testing;

import static org.awaitility.Awaitility.await;

import city.okno.OknoApplication;
import city.okno.storage.Database;
import city.okno.testing.leak.Planted;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The whole application on a free port, started once per database and JVM, while Telegram and VK
/// are away: it must start all the same.
public final class RunningOkno implements AutoCloseable {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final TwilioStandIn twilio = TwilioStandIn.start();
    private final TelegramStandIn telegram = TelegramStandIn.start();
    private final VkStandIn vk = VkStandIn.start();
    private final List<ContractGate> gates = new ArrayList<>();
    private final ConfigurableApplicationContext context;

    RunningOkno(Database database) {
        if (!ContractGate.isWanted()) {
            telegram.away();
            vk.away();
        }
        Planted.one(SECRET);
        var empty = EmptyDatabase.on(database);
        this.context =
                new SpringApplicationBuilder(OknoApplication.class)
                        .registerShutdownHook(false)
                        .initializers(c -> prepare((GenericApplicationContext) c))
                        .run(
                                // a token in config/ must never make a test talk to a provider
                                "--spring.config.location=classpath:/",
                                "--server.port=0",
                                "--spring.datasource.url=" + empty.url(),
                                "--spring.datasource.username=" + empty.user(),
                                "--spring.datasource.password=" + empty.password(),
                                "--okno.secret=" + SECRET,
                                "--okno.twilio.account-sid=" + TwilioStandIn.SID,
                                "--okno.twilio.auth-token=" + TwilioStandIn.TOKEN,
                                "--okno.twilio.from=+12025550123",
                                "--okno.twilio.api-url=" + twilio.address(),
                                "--okno.twilio.public-url=https://okno.example",
                                "--okno.delivery.lanes.sms.rate=1000",
                                "--okno.telegram.token=" + TelegramStandIn.TOKEN,
                                "--okno.telegram.api-url=" + gate("telegram", telegram.address()),
                                "--okno.telegram.poll-timeout=1s",
                                "--okno.delivery.lanes.telegram.rate=1000",
                                "--okno.delivery.lanes.telegram.per-chat=0s",
                                "--okno.vk.token=" + VkStandIn.TOKEN,
                                "--okno.vk.group-id=" + VkStandIn.GROUP,
                                "--okno.vk.api-url=" + gate("vk", vk.address()),
                                "--okno.vk.poll-timeout=1s",
                                "--okno.delivery.lanes.vk.rate=1000",
                                "--okno.planning.enabled=false",
                                "--okno.scripts.look=0s",
                                "--okno.demo.enabled=false");
        await().until(() -> !telegram.calls("deletewebhook").isEmpty());
        telegram.back();
        await().until(() -> !vk.calls("groups.getLongPollServer").isEmpty());
        vk.back();
        // only what comes after VK has said where to begin is brought
        await().until(() -> !vk.calls(VkStandIn.POLL).isEmpty());
    }

    /// With `-Dokno.prism=true` a contract is judged between Okno and a stand-in.
    private URI gate(String contract, URI standIn) {
        if (!ContractGate.isWanted()) {
            return standIn;
        }
        var gate = ContractGate.before(contract, standIn);
        gates.add(gate);
        return gate.address();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /// What sends its SMS.
    public TwilioStandIn twilio() {
        return twilio;
    }

    /// Where it writes in Telegram.
    public TelegramStandIn telegram() {
        return telegram;
    }

    /// Where it writes in VK.
    public VkStandIn vk() {
        return vk;
    }

    /// Where a browser or a provider's stand-in reaches it, such as `http://localhost:41234`.
    public URI address() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return URI.create("http://localhost:" + server.getPort());
    }

    @Override
    public void close() {
        context.close();
        gates.forEach(ContractGate::close);
        twilio.close();
        telegram.close();
        vk.close();
    }

    boolean has(Class<?> type) {
        return type.isInstance(context) || context.getBeanNamesForType(type).length > 0;
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    private static void prepare(GenericApplicationContext context) {
        context.registerBean(
                "testClock", TestClock.class, TestClock::running, bean -> bean.setPrimary(true));
        context.registerBean("runningOutbox", RunningOutbox.class);
        context.registerBean("noWriteOutsideTransaction", WriteWatch.class, WriteWatch::new);
    }
}
