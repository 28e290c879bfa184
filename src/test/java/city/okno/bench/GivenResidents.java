package city.okno.bench;

import city.okno.script.ChannelKind;
import city.okno.script.Given;
import java.time.Instant;
import java.util.List;

/// People as `.chat` files have them: registered, with a proved phone and a chat in Telegram.
final class GivenResidents {

    private final Given resident;

    GivenResidents(BenchOkno okno) {
        this.resident =
                okno.all(Given.class).stream()
                        .filter(given -> given.word().equals("resident"))
                        .findFirst()
                        .orElseThrow();
    }

    void arrive(String name, Instant now) {
        var wrong = resident.arrange(List.of(), List.of(name), ChannelKind.TELEGRAM, now);
        if (wrong != null && !wrong.isEmpty()) {
            throw new IllegalStateException(wrong);
        }
    }
}
