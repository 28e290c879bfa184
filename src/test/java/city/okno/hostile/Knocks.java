package city.okno.hostile;

import city.okno.channel.telegram.CalledByTelegram;
import city.okno.channel.vk.CalledByVk;
import city.okno.testing.VkStandIn;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The table: for every path requests that are forged, replayed, oversized, wrongly encoded or
/// misspelt.
final class Knocks {

    /// Nobody has it; it must not be seen in a log.
    static final String PHONE = "+79160004455";

    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TELEGRAM_SECRET = "X-Telegram-Bot-Api-Secret-Token";

    private static final String DOCUMENT =
            """
            {"number":"H-5501","service":"Паспорт","centre":"Строгино","phone":"%s",\
            "status":"ready","at":"2026-06-05T09:40:00+03:00"}\
            """
                    .formatted(PHONE);

    private static final String NOTICE =
            """
            {"template":"centre.closed","to":{"phone":"%s"},\
            "variables":{"centre":"H-5501","day":"2026-06-05"}}\
            """
                    .formatted(PHONE);

    private static final String VISIT =
            """
            {"id":"H-5501","centre":"strogino","counter":"universal",\
            "taken":"2026-06-05T09:40:00+03:00"}\
            """;

    private static final Map<String, String> GENUINE =
            Map.of(
                    "POST /api/v1/documents",
                    DOCUMENT,
                    "POST /api/v1/documents/bulk",
                    "[" + DOCUMENT + "]",
                    "POST /api/v1/visits",
                    VISIT,
                    "POST /api/v1/visits/bulk",
                    "[" + VISIT + "]",
                    "POST /api/v1/callbacks/dead/replay",
                    "{}",
                    "POST /api/v1/notices",
                    NOTICE,
                    "POST /api/v1/notices/bulk",
                    "[" + NOTICE + "]",
                    "POST /api/v1/templates/{name}/preview",
                    "{\"variables\":{}}");

    private static final Map<String, String> MISSPELT_QUERY =
            Map.of(
                    "GET /api/v1/documents", "?nummer=H-5501",
                    "GET /api/v1/events", "?after=H-5501",
                    "GET /api/v1/templates/{name}", "?version=H-5501");

    /// What must be there before a key is looked at more closely.
    private static final Map<String, String> GENUINE_QUERY =
            Map.of("GET /api/v1/documents", "?number=H-5501");

    private final String key;
    private final String revoked;
    private final String narrow;

    /// @param key works
    /// @param revoked worked once
    /// @param narrow works and may nothing
    Knocks(String key, String revoked, String narrow) {
        this.key = key;
        this.revoked = revoked;
        this.narrow = narrow;
    }

    /// @return empty where a path has no row yet
    List<Knock> at(String call) {
        return switch (call) {
            case "POST /webhooks/telegram" -> telegram(call);
            case "POST /webhooks/vk" -> vk(call);
            case "POST /webhooks/twilio/status", "POST /webhooks/twilio/inbound" -> twilio(call);
            case "POST /api/v1/notices/{id}/cancel" -> unknown(call);
            case "GET /api/v1/notices/{id}" -> unknown(call);
            default -> call.startsWith("GET ") ? got(call) : posted(call);
        };
    }

    private static List<Knock> telegram(String call) {
        var update = "{\"update_id\":7,\"message\":{\"text\":\"привет\"}}";
        return List.of(
                Knock.at(call, "no secret", 403).body(update),
                telegram(call, "forged", 403).with(TELEGRAM_SECRET, "guess").body(update),
                telegram(call, "oversized", 413).body("{\"a\":\"" + "x".repeat(1_000_000) + "\"}"),
                telegram(call, "misspelt", 400).body("{\"update_id\":"),
                telegram(call, "another thing", 400).body("[]"),
                telegram(call, "wrongly encoded", 400).body(update, WINDOWS),
                telegram(call, "another method", 405).by("PUT").body(update));
    }

    private static Knock telegram(String call, String name, int status) {
        return Knock.at(call, name, status).with(TELEGRAM_SECRET, CalledByTelegram.SECRET);
    }

    private static List<Knock> vk(String call) {
        var event =
                "{\"type\":\"message_new\",\"group_id\":%d,\"secret\":\"%s\",\"event_id\":\"1\"}";
        var group = VkStandIn.GROUP;
        return List.of(
                Knock.at(call, "forged", 403).body(event.formatted(group, "guess")),
                Knock.at(call, "of another community", 403)
                        .body(event.formatted(group + 1, CalledByVk.SECRET)),
                Knock.at(call, "oversized", 413).body("{\"a\":\"" + "x".repeat(1_000_000) + "\"}"),
                Knock.at(call, "misspelt", 400).body("{\"type\":"),
                Knock.at(call, "wrongly encoded", 400).body("{\"type\":\"привет\"", WINDOWS),
                Knock.at(call, "another method", 405).by("PUT").body("{}"));
    }

    private static List<Knock> twilio(String call) {
        var form = "MessageSid=SM1&MessageStatus=delivered&Body=1&From=%2B79160004455";
        return List.of(
                Knock.at(call, "unsigned", 403).with("Content-Type", FORM).body(form),
                Knock.at(call, "forged", 403)
                        .with("Content-Type", FORM)
                        .with("X-Twilio-Signature", "0123456789abcdefghijklmnopq=")
                        .body(form),
                Knock.at(call, "oversized", 413)
                        .with("Content-Type", FORM)
                        .body("Body=" + "x".repeat(70_000)),
                Knock.at(call, "misspelt", 400).with("Content-Type", FORM).body("Body=%zz"),
                Knock.at(call, "wrongly encoded", 403)
                        .with("Content-Type", FORM + "; charset=windows-1251")
                        .body(form),
                Knock.at(call, "of another kind", 415).with("Content-Type", JSON).body("{}"),
                Knock.at(call, "another method", 405).by("PUT").with("Content-Type", FORM));
    }

    /// What has no body and names a notice.
    private List<Knock> unknown(String call) {
        var knocks = everywhere(call, "");
        var guessed = keyed(call, "guessed", 404);
        knocks.add(guessed);
        knocks.add(guessed.path(guessed.path().replaceFirst("0b5f6a1e-[^/]*", "1")));
        return knocks;
    }

    private List<Knock> got(String call) {
        var knocks = everywhere(call, "");
        if (GENUINE_QUERY.containsKey(call)) {
            knocks.replaceAll(it -> it.path(it.path() + GENUINE_QUERY.get(call)));
        }
        if (MISSPELT_QUERY.containsKey(call)) {
            var misspelt = keyed(call, "misspelt", 400);
            knocks.add(misspelt.path(misspelt.path() + MISSPELT_QUERY.get(call)));
        }
        knocks.add(keyed(call, "oversized", 400).with("X-Long", "x".repeat(20_000)));
        return knocks;
    }

    private List<Knock> posted(String call) {
        var genuine = GENUINE.get(call);
        if (genuine == null) {
            return List.of();
        }
        var knocks = everywhere(call, genuine);
        knocks.add(keyed(call, "misspelt", 400).body(genuine.replaceFirst(".$", "")));
        knocks.add(
                keyed(call, "unknown field", call.endsWith("bulk") ? 200 : 400)
                        .body(genuine.replaceFirst("\\{", "{\"nummer\":\"1\"" + comma(genuine))));
        knocks.add(keyed(call, "another thing", 400).body("7"));
        knocks.add(keyed(call, "wrongly encoded", 400).body("\"привет\"", WINDOWS));
        knocks.add(keyed(call, "in UTF-16", 400).body(genuine, StandardCharsets.UTF_16));
        knocks.add(keyed(call, "oversized", 413).body(" ".repeat(1 << 20) + genuine));
        knocks.add(
                keyed(call, "of another kind", 415)
                        .with("Content-Type", "text/plain")
                        .body(genuine));
        return knocks;
    }

    private static String comma(String genuine) {
        return genuine.equals("{}") ? "" : ",";
    }

    /// With another method a path must not do something else.
    private List<Knock> everywhere(String call, String body) {
        var knocks = new ArrayList<Knock>();
        knocks.add(Knock.at(call, "no key", 401).with("Content-Type", JSON).body(body));
        knocks.add(
                keyed(call, "forged", 401).with("Authorization", "Bearer okno_guess").body(body));
        knocks.add(
                keyed(call, "replayed", 401).with("Authorization", "Bearer " + revoked).body(body));
        knocks.add(
                keyed(call, "not allowed", 403)
                        .with("Authorization", "Bearer " + narrow)
                        .body(body));
        knocks.add(keyed(call, "another method", 405).by("DELETE"));
        return knocks;
    }

    private Knock keyed(String call, String name, int status) {
        return Knock.at(call, name, status)
                .with("Authorization", "Bearer " + key)
                .with("Content-Type", JSON);
    }
}
