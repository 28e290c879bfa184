package city.okno.testing;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Parameters of a call to the Bot API.
final class TelegramParameters {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NAME = Pattern.compile("; name=\"([^\"]+)\"");

    private TelegramParameters() {}

    /// From JSON, or from a form with files, of which the size is kept.
    ///
    /// @param type the body's media type; null when there is none
    static ObjectNode of(String type, byte[] body) {
        if (type != null && type.startsWith("multipart/")) {
            return form(type, new String(body, StandardCharsets.ISO_8859_1));
        }
        JsonNode json = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        return (ObjectNode) json;
    }

    /// Those of a form with files as JSON would have them: lists and objects are no strings there,
    /// and of a file only its name (`attach://…`, Bot API InputFile) is left.
    static ObjectNode upload(String type, byte[] body) {
        var json = JSON.createObjectNode();
        for (var field : of(type, body).properties()) {
            var value = field.getValue().asString();
            if (value.startsWith("[") || value.startsWith("{")) {
                json.set(field.getKey(), JSON.readTree(value));
            } else if (!value.matches("\\d+ bytes")) {
                json.put(field.getKey(), value);
            }
        }
        return json;
    }

    private static ObjectNode form(String type, String body) {
        var form = JSON.createObjectNode();
        var boundary = type.substring(type.indexOf("boundary=") + "boundary=".length());
        for (var part : body.split("--" + Pattern.quote(boundary))) {
            var gap = part.indexOf("\r\n\r\n");
            var name = NAME.matcher(part);
            if (gap >= 0 && name.find()) {
                var value = part.substring(gap + 4, part.length() - 2);
                if (part.substring(0, gap).contains("filename=")) {
                    form.put(name.group(1), value.length() + " bytes");
                } else {
                    var text = value.getBytes(StandardCharsets.ISO_8859_1);
                    form.put(name.group(1), new String(text, StandardCharsets.UTF_8));
                }
            }
        }
        return form;
    }
}
