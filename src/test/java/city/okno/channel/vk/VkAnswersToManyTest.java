package city.okno.channel.vk;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.delivery.Delivery;
import city.okno.script.ChannelKind;
import city.okno.testing.TestClock;
import com.google.gson.Gson;
import com.vk.api.sdk.objects.messages.SendUserIdsResponseItem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VkAnswersToManyTest {

    private final VkFlood flood = new VkFlood(TestClock.standing());

    @Test
    void answersForEachAlone() {
        assertThat(meanings(accepted(42, 7), refused(43, 901), accepted(44, 0), refused(45, 10)))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                person(42), new Delivery.Accepted("7"),
                                person(43), new Delivery.Rejected("vk_901", true, false),
                                person(44), new Delivery.Accepted(null),
                                person(45), new Delivery.Failed("vk_10")));
    }

    @Test
    void leavesAloneWhomVkDoes() {
        for (var times = 0; times < 2; times++) {
            assertThat(meanings(refused(42, 9)).get(person(42)))
                    .isInstanceOf(Delivery.RateLimited.class);
        }
        assertThat(meanings(refused(42, 9), accepted(43, 7)))
                .containsEntry(person(42), new Delivery.Rejected("vk_9", false, false))
                .containsEntry(person(43), new Delivery.Accepted("7"));
        assertThat(flood.known(person(42))).isPresent();
        assertThat(flood.known(person(43))).isEmpty();
    }

    private Map<Address, Delivery> meanings(String... items) {
        var gson = new Gson();
        return VkAnswersToMany.of(
                List.of(items).stream()
                        .map(item -> gson.fromJson(item, SendUserIdsResponseItem.class))
                        .toList(),
                flood);
    }

    private static String accepted(long person, int message) {
        return "{\"peer_id\":%d,\"message_id\":%d}".formatted(person, message);
    }

    private static String refused(long person, int code) {
        return "{\"peer_id\":%d,\"message_id\":0,\"error\":{\"code\":%d,\"description\":\"no\"}}"
                .formatted(person, code);
    }

    private static Address person(long id) {
        return new Address(ChannelKind.VK, Long.toString(id));
    }
}
