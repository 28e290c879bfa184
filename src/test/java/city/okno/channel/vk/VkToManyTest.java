package city.okno.channel.vk;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.delivery.Delivery;
import city.okno.delivery.LetterId;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Outgoing.Button;
import city.okno.delivery.ToMany;
import city.okno.script.ChannelKind;
import city.okno.script.RichText;
import city.okno.testing.Contract;
import city.okno.testing.TestClock;
import city.okno.testing.VkStandIn;
import city.okno.testing.VkStandIn.Fault;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VkToManyTest {

    private static final LetterId LINEAGE = new LetterId(1);

    private final VkStandIn vk = VkStandIn.start();
    private final ToMany many =
            Apis.channel(Apis.of(vk), _ -> Optional.of(new byte[] {1, 2, 3}))
                    .toMany()
                    .orElseThrow();

    @AfterEach
    void stop() {
        vk.close();
    }

    @Test
    void reachesManyByOneCall() {
        assertThat(many.send(LINEAGE, letters(42, 43, 44)))
                .containsExactly(
                        new Delivery.Accepted("1"),
                        new Delivery.Accepted("2"),
                        new Delivery.Accepted("3"));
        var call = vk.calls("messages.send").getFirst();
        assertThat(call.parameters())
                .containsEntry("peer_ids", "42,43,44")
                .doesNotContainKey("peer_id");
        assertThat(vk.bubbles(43).getFirst().labels()).containsExactly("Ответить");
        assertThat(vk.bubbles(43)).extracting(it -> it.text()).containsExactly("Опрос");
    }

    @Test
    void tellsRefusalsApart() {
        vk.next("messages.send", new Fault.RefusedFor(43, 901, "without permission"));
        assertThat(many.send(LINEAGE, letters(42, 43, 44)))
                .containsExactly(
                        new Delivery.Accepted("1"),
                        new Delivery.Rejected("vk_901", true, false),
                        new Delivery.Accepted("2"));
        assertThat(vk.said(43)).isEmpty();
    }

    @Test
    void saysItOnceWhenAnswerIsLost() {
        vk.next("messages.send", new Fault.Lost());
        assertThat(many.send(LINEAGE, letters(42, 43)))
                .hasSize(2)
                .allMatch(Delivery.Unknown.class::isInstance);
        assertThat(many.send(LINEAGE, letters(43))).containsExactly(new Delivery.Accepted("2"));
        assertThat(many.send(LINEAGE, letters(42))).containsExactly(new Delivery.Accepted("1"));
        assertThat(vk.said(42)).hasSize(1);
        assertThat(vk.said(43)).hasSize(1);
        assertThat(vk.calls("messages.send"))
                .extracting(it -> it.get("random_id"))
                .containsOnly("109");
    }

    @Test
    void refusesAllWhenVkRefusesTheCall() {
        vk.next("messages.send", new Fault.Refused(6, "Too many requests per second"));
        assertThat(many.send(LINEAGE, letters(42, 43)))
                .containsOnly(new Delivery.RateLimited(Duration.ofSeconds(1)));
        vk.next("messages.send", new Fault.Refused(5, "User authorization failed"));
        assertThat(many.send(LINEAGE, letters(42, 43))).containsOnly(new Delivery.LaneDown("vk_5"));
    }

    @Test
    void leavesAloneWhomVkDoesAndTellsTheOthers() {
        for (var times = 0; times < 3; times++) {
            vk.next("messages.send", new Fault.RefusedFor(42, 9, "Flood control"));
            many.send(new LetterId(10 + times), letters(42, 43));
        }
        assertThat(many.send(LINEAGE, letters(42, 43)))
                .containsExactly(
                        new Delivery.Rejected("vk_9", false, false), new Delivery.Accepted("4"));
        assertThat(vk.calls("messages.send").getLast().get("peer_ids")).isEqualTo("43");
    }

    @Test
    void doesNotKnowOfWhomVkSaysNothing() {
        vk.next(
                "messages.send",
                new Fault.Page(200, "{\"response\":[{\"peer_id\":42,\"message_id\":7}]}"));
        assertThat(many.send(LINEAGE, letters(42, 43)))
                .containsExactly(new Delivery.Accepted("7"), VkAnswersToMany.MISSING);
    }

    @Test
    void uploadsPictureOnceForAll() {
        many.send(LINEAGE, Stream.of(42L, 43L).map(it -> letter(it, List.of("chart"))).toList());
        assertThat(vk.calls("upload")).hasSize(1);
        assertThat(vk.bubbles(43).getFirst().attached()).startsWith("photo-");
    }

    @Test
    void keepsToContract() {
        var contract = Contract.orSkip("vk.json");
        vk.next("messages.send", new Fault.RefusedFor(43, 901, "without permission"));
        many.send(LINEAGE, letters(42, 43));
        many.send(LINEAGE, letters(LongStream.range(1, 101).toArray()));
        many.send(new LetterId(2), List.of(letter(42, List.of("chart"))));
        for (var call : vk.calls()) {
            if (!call.method().equals("upload")) {
                assertThat(contract.faultsOfForm(call.path(), call.parameters())).isEmpty();
                assertThat(contract.faultsOfAnswer(call.path(), call.status(), call.answer()))
                        .isEmpty();
            }
        }
    }

    private static List<Outgoing> letters(long... people) {
        return Arrays.stream(people).mapToObj(it -> letter(it, List.of())).toList();
    }

    private static Outgoing letter(long person, List<String> pictures) {
        return new Outgoing(
                new LetterId(person),
                1,
                new Address(ChannelKind.VK, Long.toString(person)),
                RichText.plain("Опрос"),
                List.of(new Button("Ответить", "all.1.1", null)),
                pictures,
                List.of(),
                null,
                TestClock.MONDAY_NOON.plus(Duration.ofHours(1)));
    }
}
