package city.okno.document;

import city.okno.script.Cast;
import city.okno.script.ChannelKind;
import city.okno.script.Given;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// `given document ready "A-17" for "Дарья" at "Строгино"`: a department says it.
@Component
class GivenDocument implements Given {

    private final Documents documents;

    GivenDocument(Documents documents) {
        this.documents = documents;
    }

    @Override
    public String word() {
        return "document";
    }

    @Override
    public String arrange(
            List<String> words, List<String> quoted, ChannelKind channel, Instant now) {
        if (words.size() != 3 || quoted.size() != 3) {
            return "given document STATUS \"number\" for \"name\" at \"centre\"";
        }
        documents.apply(
                new DocumentEvent(
                        "rehearsal",
                        quoted.get(0),
                        "Passport",
                        quoted.get(2),
                        Cast.phone(quoted.get(1)),
                        DocumentStatus.valueOf(words.getFirst().toUpperCase(Locale.ROOT)),
                        now,
                        null));
        return "";
    }
}
