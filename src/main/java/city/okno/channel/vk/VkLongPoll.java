package city.okno.channel.vk;

import city.okno.channel.http.NoAnswerException;
import city.okno.channel.http.SingleCalls;
import com.vk.api.sdk.objects.groups.LongPollServer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One question to VK's Bots Long Poll server.
final class VkLongPoll {

    /// How much longer than an empty poll an answer may take.
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private static final int OK = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SingleCalls calls;
    private final Duration patience;

    /// @param patience how long VK may hold an empty poll open
    VkLongPoll(SingleCalls calls, Duration patience) {
        this.calls = calls;
        this.patience = patience;
    }

    /// VK's answer.
    sealed interface Answer {
        /// @param place to ask from next time
        record Updates(String place, List<JsonNode> updates) implements Answer {}

        /// `failed: 1`. Events before this place are gone.
        record Skipped(String place) implements Answer {}

        /// `failed: 2`. Another server and key are needed, the place stays.
        record KeyExpired() implements Answer {}

        /// `failed: 3`. The place is of no use any more either.
        record Forgotten() implements Answer {}
    }

    /// @param place the last event that is known
    /// @param hurried whether VK should answer at once even if nothing happened
    /// @throws NoAnswerException when nothing came that VK can have said
    Answer ask(LongPollServer server, String place, boolean hurried) {
        var request =
                HttpRequest.newBuilder(address(server, place, hurried))
                        .timeout(patience.plus(MARGIN))
                        .GET()
                        .build();
        var answer = calls.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new NoAnswerException("http_" + answer.statusCode(), false);
        }
        return read(answer.body());
    }

    private URI address(LongPollServer server, String place, boolean hurried) {
        var key = URLEncoder.encode(server.getKey(), StandardCharsets.UTF_8);
        var ts = URLEncoder.encode(place, StandardCharsets.UTF_8);
        return URI.create(
                "%s?act=a_check&key=%s&ts=%s&wait=%d"
                        .formatted(
                                server.getServer(), key, ts, hurried ? 0 : patience.toSeconds()));
    }

    private static Answer read(String body) {
        JsonNode answer;
        try {
            answer = JSON.readTree(body);
        } catch (JacksonException unreadable) {
            throw new NoAnswerException("unreadable_answer", true);
        }
        return switch (answer.path("failed").asInt(0)) {
            case 0 -> new Answer.Updates(place(answer), updates(answer));
            case 1 -> new Answer.Skipped(place(answer));
            case 2 -> new Answer.KeyExpired();
            case 3 -> new Answer.Forgotten();
            default -> throw new NoAnswerException("unreadable_answer", true);
        };
    }

    private static String place(JsonNode answer) {
        var place = answer.path("ts").asString("");
        if (place.isEmpty()) {
            throw new NoAnswerException("unreadable_answer", true);
        }
        return place;
    }

    private static List<JsonNode> updates(JsonNode answer) {
        return List.copyOf(answer.path("updates").values());
    }
}
