package city.okno.channel.sms;

import city.okno.delivery.Outgoing;
import city.okno.script.Segments;
import java.util.ArrayList;
import java.util.List;

/// A message as an SMS shows it: no marks, options as numbers to answer with.
public final class SmsText {

    /// CreateMessage: Body up to 1,600 characters, else 21617.
    private static final int LONGEST = 1600;

    private final boolean transliterate;

    /// @param transliterate whether Russian goes in Latin letters where that is cheaper
    SmsText(boolean transliterate) {
        this.transliterate = transliterate;
    }

    public static String of(Outgoing outgoing) {
        var lines = new ArrayList<>(List.of(outgoing.text().text()));
        for (var option : outgoing.options()) {
            if (option.share() == null) {
                lines.add(lines.size() + ". " + option.label());
            }
        }
        return Segments.withPlainSpaces(String.join("\n", lines));
    }

    /// As it leaves.
    String sent(Outgoing outgoing) {
        var text = of(outgoing);
        return shortened(transliterate ? LatinLetters.ifCheaper(text) : text);
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }
}
