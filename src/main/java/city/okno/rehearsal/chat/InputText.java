package city.okno.rehearsal.chat;

import city.okno.rehearsal.chat.Line.What;
import java.util.regex.Pattern;

/// What stands right of `>`: a text, a press or something in parentheses.
final class InputText {

    private static final Pattern PRESS = Pattern.compile("\\[([^\\[\\]]+)](?: of \"([^\"]+)\")?");
    private static final Pattern PHOTO = Pattern.compile("\\(photo (\\S+)\\)");
    private static final Pattern LOCATION =
            Pattern.compile("\\(location (-?\\d+(?:\\.\\d+)?) (-?\\d+(?:\\.\\d+)?)\\)");
    private static final Pattern CONTACT = Pattern.compile("\\(contact (own|other)\\)");
    private static final Pattern OTHER =
            Pattern.compile("\\((voice|sticker|video|document|poll)\\)");

    private InputText() {}

    static What parse(String text, String file, int number) throws UnreadableChat {
        var press = PRESS.matcher(text);
        if (press.matches()) {
            return new What.Press(press.group(1), press.group(2));
        }
        var photo = PHOTO.matcher(text);
        if (photo.matches()) {
            return new What.Photo(photo.group(1));
        }
        var place = LOCATION.matcher(text);
        if (place.matches()) {
            return new What.Location(
                    Double.parseDouble(place.group(1)), Double.parseDouble(place.group(2)));
        }
        var contact = CONTACT.matcher(text);
        if (contact.matches()) {
            return new What.Contact(contact.group(1).equals("own"));
        }
        var other = OTHER.matcher(text);
        if (other.matches()) {
            return new What.Other(other.group(1));
        }
        if (text.startsWith("[") || text.startsWith("(")) {
            throw new UnreadableChat(
                    file,
                    number,
                    "«[label]», «(photo FILE)», «(location LAT LON)», «(contact own)», «(voice)» or"
                            + " «(sticker)»; a text that begins with a bracket gets a \\ before it");
        }
        return new What.Text(text.startsWith("\\") ? text.substring(1) : text);
    }
}
