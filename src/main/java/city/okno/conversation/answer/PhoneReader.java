package city.okno.conversation.answer;

import city.okno.script.Phone;
import java.util.regex.Pattern;

/// A telephone number, with or without words around it.
final class PhoneReader {

    private static final Pattern NUMBER =
            Pattern.compile("\\+?\\(?\\d[\\d\\s()\\-.\\u2010-\\u2015]{5,}\\d");

    private PhoneReader() {}

    static Recognised read(String typed) {
        var found = NUMBER.matcher(typed);
        if (!found.find()) {
            return Recognised.not(Reason.PHONE);
        }
        return Phone.parse(found.group())
                .<Recognised>map(phone -> new Recognised.Understood(phone.e164()))
                .orElseGet(() -> Recognised.not(Reason.PHONE));
    }
}
