package city.okno.document;

import city.okno.script.Cast;
import city.okno.script.ChannelKind;
import city.okno.script.Given;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// `given document ready "A-17" for "Дарья" at "Строгино" until 2026-07-05`: a department says it.
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
        boolean kept = words.size() == 5 && words.get(3).equals("until");
        if ((words.size() != 3 && !kept) || quoted.size() != 3) {
            return "given document STATUS \"number\" for \"name\" at \"centre\" [until DATE]";
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
                        kept ? LocalDate.parse(words.get(4)) : null),
                now);
        return "";
    }
}
