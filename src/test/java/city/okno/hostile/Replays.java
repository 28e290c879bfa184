package city.okno.hostile;

import city.okno.channel.telegram.CalledByTelegram;
import city.okno.channel.vk.CalledByVk;
import city.okno.testing.TwilioStandIn;
import city.okno.testing.VkStandIn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Calls of providers that are as they must be, and the same ones under a secret that is no more.
final class Replays {

    private static final String TELEGRAM = "X-Telegram-Bot-Api-Secret-Token";
    private static final String TWILIO = "X-Twilio-Signature";
    private static final String FORM = "application/x-www-form-urlencoded";

    /// Those of Telegram and VK are put into what they send.
    private static final String OLD = "zZ9_oldsecret";

    private Replays() {}

    /// @param genuine is taken
    /// @param old the same, of before the secret was changed
    record Replay(Knock genuine, Knock old) {}

    static List<Replay> all() {
        return List.of(
                telegram(),
                vk(),
                twilio(
                        "POST /webhooks/twilio/inbound",
                        200,
                        Map.of(
                                "AccountSid", TwilioStandIn.SID,
                                "MessageSid", "SM00000000000000000000000000005501",
                                "From", Knocks.PHONE,
                                "To", "+12025550123",
                                "Body", "привет")),
                twilio(
                        "POST /webhooks/twilio/status",
                        204,
                        Map.of(
                                "AccountSid", TwilioStandIn.SID,
                                "MessageSid", "SM00000000000000000000000000005502",
                                "MessageStatus", "delivered")));
    }

    private static Replay telegram() {
        var update =
                """
                {"update_id":995501,"message":{"message_id":1,"date":1795424400,\
                "chat":{"id":995501,"type":"private","first_name":"T"},\
                "from":{"id":995501,"is_bot":false,"first_name":"T"},"text":"привет"}}\
                """;
        var knock = Knock.at("POST /webhooks/telegram", "twice", 200).body(update);
        return new Replay(knock.with(TELEGRAM, CalledByTelegram.SECRET), knock.with(TELEGRAM, OLD));
    }

    private static Replay vk() {
        var event =
                """
                {"type":"message_new","group_id":%d,"secret":"%s","event_id":"%040x","v":"5.199",\
                "object":{"message":{"date":1795424400,"from_id":995501,"id":1,"out":0,\
                "version":10000001,"important":false,"is_hidden":false,"attachments":[],\
                "conversation_message_id":1,"fwd_messages":[],"text":"привет","peer_id":995501,\
                "random_id":0},"client_info":{"button_actions":["text","callback"],\
                "keyboard":true,"inline_keyboard":true,"carousel":true,"lang_id":0}}}\
                """;
        var knock = Knock.at("POST /webhooks/vk", "twice", 200);
        var group = VkStandIn.GROUP;
        return new Replay(
                knock.body(event.formatted(group, CalledByVk.SECRET, 995_501)),
                knock.body(event.formatted(group, OLD, 995_501)));
    }

    private static Replay twilio(String call, int status, Map<String, String> given) {
        var form = new TreeMap<>(given);
        var knock = Knock.at(call, "twice", status).with("Content-Type", FORM).body(encoded(form));
        var signature = TwilioStandIn.signature("https://okno.example" + knock.path(), form);
        var former = TwilioStandIn.signature("https://okno.example" + knock.path(), form, OLD);
        return new Replay(knock.with(TWILIO, signature), knock.with(TWILIO, former));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(it ->
                        it.getKey()
                                + "="
                                + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
