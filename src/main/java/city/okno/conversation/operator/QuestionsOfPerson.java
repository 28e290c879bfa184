package city.okno.conversation.operator;

import city.okno.resident.HoldsPersonalData;
import city.okno.resident.PartyJoined;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A person's questions to the operator.
@Component
class QuestionsOfPerson implements HoldsPersonalData {

    private final QuestionRepository questions;

    QuestionsOfPerson(QuestionRepository questions) {
        this.questions = questions;
    }

    @Override
    public String topic() {
        return "questions";
    }

    @Override
    public Map<String, Object> export(PartyId party) {
        List<Map<String, String>> all =
                questions.of(party).stream()
                        .map(question ->
                                Map.of(
                                        "question", question.text(),
                                        "asked", question.askedAt().toString()))
                        .toList();
        return all.isEmpty() ? Map.of() : Map.of("asked", all);
    }

    @Override
    public void erase(PartyId party, Instant now) {
        questions.deleteAll(party);
    }

    @EventListener
    void on(PartyJoined joined) {
        questions.move(joined.from(), joined.to());
    }
}
