package city.okno.channel.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import city.okno.conversation.Conversations.Acknowledgement;
import city.okno.conversation.Inbound;
import city.okno.delivery.Address;
import city.okno.delivery.Permissions;
import city.okno.testing.NotedReceipts;
import city.okno.testing.TestClock;
import city.okno.testing.VkStandIn;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class VkCallbackControllerTest {

    private static final VkStandIn VK = VkStandIn.start();
    private static final String SECRET = "aa1bb2";

    private final Queue<Acknowledgement> answers = new ConcurrentLinkedQueue<>();
    private final List<Inbound> received = new CopyOnWriteArrayList<>();
    private final MockMvc okno = mvc();

    @AfterAll
    static void stop() {
        VK.close();
    }

    @Test
    void confirmsItsAddress() throws Exception {
        call("{\"type\":\"confirmation\",\"group_id\":%d}".formatted(VkStandIn.GROUP))
                .andExpect(status().isOk())
                .andExpect(content().string("c0ffee01"));
        call("{\"type\":\"confirmation\",\"group_id\":5}").andExpect(status().isForbidden());
    }

    @Test
    void saysOkAfterCommit() throws Exception {
        var event = VK.event(VK.write(42, "привет"), SECRET);
        call(event).andExpect(status().isOk()).andExpect(content().string("ok"));
        assertThat(received).hasSize(1);
        assertThat(received.getFirst().updateId()).hasSize(40);
        answers.add(new Acknowledgement.Seen());
        call(event).andExpect(status().isOk()).andExpect(content().string("ok"));
    }

    @Test
    void letsVkRepeatWhatDatabaseCouldNotTake() throws Exception {
        answers.add(new Acknowledgement.NotNow());
        var event = VK.event(VK.write(42, "привет"), SECRET);
        call(event).andExpect(status().isServiceUnavailable());
        call(event).andExpect(status().isOk()).andExpect(content().string("ok"));
        assertThat(received).extracting(Inbound::updateId).hasSize(2).containsOnly(id(event));
    }

    @Test
    void saysOkToWhatItDoesNotUnderstand() throws Exception {
        call(VK.event(VK.happen("group_join", "{\"user_id\":42}"), SECRET))
                .andExpect(status().isOk())
                .andExpect(content().string("ok"));
        assertThat(received).isEmpty();
    }

    @Test
    void refusesCallsThatAreNotVks() throws Exception {
        var id = VK.write(42, "привет");
        call(VK.event(id, null)).andExpect(status().isForbidden());
        call(VK.event(id, "")).andExpect(status().isForbidden());
        call(VK.event(id, "aa1bb3")).andExpect(status().isForbidden());
        call(VK.event(id, SECRET).replace("220000001", "220000002"))
                .andExpect(status().isForbidden());
        assertThat(received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "5", "{\"type\":"})
    void refusesWhatIsNoEvent(String body) throws Exception {
        call(body).andExpect(status().isBadRequest());
    }

    @Test
    void refusesMoreThanAnyEventHas() throws Exception {
        call("{\"a\":\"" + "x".repeat(1_000_000) + "\"}").andExpect(status().isContentTooLarge());
    }

    private ResultActions call(String body) throws Exception {
        return okno.perform(
                post("/webhooks/vk")
                        .contentType("application/json")
                        .content(body.getBytes("UTF-8")));
    }

    private static String id(String event) {
        return event.replaceAll("(?s).*\"event_id\":\"([0-9a-f]{40})\".*", "$1");
    }

    private MockMvc mvc() {
        var turns =
                new VkTurns(
                        new VkUpdates(TestClock.standing()),
                        this::receive,
                        new NoPermissions(),
                        new NotedReceipts(),
                        TestClock.standing());
        var settings =
                new VkSettings(
                        VkStandIn.TOKEN,
                        VkStandIn.GROUP,
                        URI.create("https://api.vk.com"),
                        VkMode.CALLBACK,
                        SECRET,
                        "c0ffee01",
                        Duration.ofSeconds(25),
                        Duration.ofSeconds(20));
        return MockMvcBuilders.standaloneSetup(new VkCallbackController(turns, settings)).build();
    }

    private Acknowledgement receive(Inbound inbound) {
        received.add(inbound);
        var answer = answers.poll();
        return answer == null ? new Acknowledgement.Done() : answer;
    }

    private static final class NoPermissions implements Permissions {
        @Override
        public void stopped(Address address, String reason, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void denied(Address address, String reason, Instant now) {}

        @Override
        public void allowed(Address address) {}
    }
}
