package city.okno.channel.sms;

import city.okno.delivery.Message;
import city.okno.delivery.Option;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Target;
import city.okno.script.RichText;
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
        var labels =
                outgoing.options().stream()
                        .filter(option -> option.share() == null)
                        .map(Outgoing.Button::label)
                        .toList();
        return numbered(outgoing.text(), labels);
    }

    private static String numbered(RichText text, List<String> labels) {
        var lines = new ArrayList<>(List.of(text.text()));
        for (var label : labels) {
            lines.add(lines.size() + ". " + label);
        }
        return Segments.withPlainSpaces(String.join("\n", lines));
    }

    /// As it leaves.
    String sent(Outgoing outgoing) {
        return sent(of(outgoing));
    }

    /// As it would leave.
    String sent(Message message) {
        var labels =
                message.options().stream()
                        .filter(option -> !(option.target() instanceof Target.Share))
                        .map(Option::label)
                        .toList();
        return sent(numbered(message.text(), labels));
    }

    private String sent(String text) {
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
