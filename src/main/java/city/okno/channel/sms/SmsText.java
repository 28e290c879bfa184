package city.okno.channel.sms;

import city.okno.delivery.Outgoing;
import city.okno.script.Segments;
import java.util.ArrayList;
import java.util.List;

/// A message as an SMS shows it: no marks, options as numbers to answer with.
public final class SmsText {

    private SmsText() {}

    public static String of(Outgoing outgoing) {
        var lines = new ArrayList<>(List.of(outgoing.text().text()));
        for (var option : outgoing.options()) {
            if (option.share() == null) {
                lines.add(lines.size() + ". " + option.label());
            }
        }
        return Segments.withPlainSpaces(String.join("\n", lines));
    }
}
