package city.okno.testing;

import tools.jackson.databind.json.JsonMapper;

/// How Telegram says no (Bot API "Making requests", "ResponseParameters").
final class TelegramRefusals {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TelegramRefusals() {}

    static String refusal(int code, String description) {
        return JSON.createObjectNode()
                .put("ok", false)
                .put("error_code", code)
                .put("description", description)
                .toString();
    }

    static String moved(long to) {
        var answer =
                JSON.createObjectNode()
                        .put("ok", false)
                        .put("error_code", 400)
                        .put(
                                "description",
                                "Bad Request: group chat was upgraded to a supergroup chat");
        answer.putObject("parameters").put("migrate_to_chat_id", to);
        return answer.toString();
    }

    static String limit(int seconds) {
        var answer =
                JSON.createObjectNode()
                        .put("ok", false)
                        .put("error_code", 429)
                        .put("description", "Too Many Requests: retry after " + seconds);
        answer.putObject("parameters").put("retry_after", seconds);
        return answer.toString();
    }
}
