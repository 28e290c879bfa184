package city.okno.channel.sms;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reads a form strictly: what is not plain URL encoding of UTF-8, or names a parameter twice, is
/// no form of Twilio's.
final class TwilioForm {

    private TwilioForm() {}

    static Optional<Map<String, String>> read(byte[] body) {
        var form = new HashMap<String, String>();
        for (var pair : new String(body, StandardCharsets.ISO_8859_1).split("&")) {
            var parts = pair.split("=", 2);
            var name = decoded(parts[0]);
            var value = decoded(parts.length == 2 ? parts[1] : "");
            if (name.isEmpty() || value.isEmpty() || form.put(name.get(), value.get()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(form);
    }

    private static Optional<String> decoded(String text) {
        var bytes = ByteBuffer.allocate(text.length());
        for (var place = 0; place < text.length(); place++) {
            var character = text.charAt(place);
            if (character == '%') {
                if (place + 2 >= text.length()) {
                    return Optional.empty();
                }
                var high = Character.digit(text.charAt(place + 1), 16);
                var low = Character.digit(text.charAt(place + 2), 16);
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.put((byte) (high << 4 | low));
                place += 2;
            } else if (character >= 128) {
                return Optional.empty();
            } else {
                bytes.put((byte) (character == '+' ? ' ' : character));
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException foreign) {
            return Optional.empty();
        }
    }
}
