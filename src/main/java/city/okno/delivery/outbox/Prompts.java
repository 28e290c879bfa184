package city.okno.delivery.outbox;

import city.okno.delivery.LetterId;
import city.okno.delivery.Sign;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds again what was asked.
@Component
public class Prompts {

    private final LetterRepository letters;

    Prompts(LetterRepository letters) {
        this.letters = letters;
    }

    /// The sign that a prompt was answered; empty when nothing is left of the prompt.
    public Optional<Sign> answered(LetterId letter, String chosen) {
        return letters.prompt(letter)
                .map(prompt -> {
                    var asked = prompt.message();
                    return new Sign.PromptAnswered(
                            prompt.to(),
                            prompt.externalId(),
                            asked.text().text(),
                            chosen,
                            !asked.pictures().isEmpty() || !asked.files().isEmpty());
                });
    }
}
