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

    /// Those of a form with files as JSON would have them: a file is named, as it may be in JSON
    /// (`attach://…`, Bot API InputFile); the part that holds it is left out.
    static ObjectNode upload(String type, byte[] body) {
        var form = of(type, body);
        form.properties().removeIf(field -> field.getValue().asString("").matches("\\d+ bytes"));
        return form;
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
