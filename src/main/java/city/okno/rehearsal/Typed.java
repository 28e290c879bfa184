package city.okno.rehearsal;

import city.okno.conversation.Content;
import city.okno.script.CleanText;

/// A typed text as the messengers' adapters hand it over.
final class Typed {

    private static final String START = "/start";

    private Typed() {}

    static Content content(String text) {
        return text.equals(START) || text.startsWith(START + " ")
                ? new Content.Start(text.substring(START.length()).strip())
                : new Content.Text(CleanText.of(text));
    }
}
