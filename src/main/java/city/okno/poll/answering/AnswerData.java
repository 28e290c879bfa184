package city.okno.poll.answering;

import city.okno.poll.Answer;
import city.okno.poll.Polls;
import city.okno.resident.HoldsPersonalData;
import city.okno.resident.PartyJoined;
import city.okno.resident.Residents;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Answers to polls. What was answered to a poll that takes answers is erased; what was counted
/// stays counted, but nothing leads from it to a person any more.
@Component
class AnswerData implements HoldsPersonalData {

    private final AnswerRepository answers;
    private final Polls polls;
    private final Residents residents;

    AnswerData(AnswerRepository answers, Polls polls, Residents residents) {
        this.answers = answers;
        this.polls = polls;
        this.residents = residents;
    }

    @Override
    public String topic() {
        return "polls";
    }

    @Override
    public Map<String, Object> export(PartyId party) {
        var language = residents.find(party).orElseThrow().language();
        var kept =
                residents.voter(party).map(answers::all).orElse(List.of()).stream()
                        .map(each -> plain(each, language))
                        .toList();
        return Map.of("answers", kept);
    }

    private Map<String, Object> plain(AnswerRepository.Kept kept, String language) {
        var poll = polls.find(kept.poll()).orElseThrow();
        var plain = new LinkedHashMap<String, Object>();
        plain.put("question", poll.content().question().in(language));
        plain.put("answer", said(kept.answer(), poll.form().labels(language)));
        plain.put("at", kept.at().toString());
        return plain;
    }

    private static Object said(Answer answer, List<String> labels) {
        return switch (answer) {
            case Answer.Written(var text) -> text;
            case Answer.Chosen(var places) ->
                    places.stream().map(place -> labels.get(place - 1)).toList();
        };
    }

    @Override
    public void erase(PartyId party, Instant now) {
        residents.voter(party).ifPresent(voter -> answers.erase(voter, now));
    }

    @EventListener
    void joined(PartyJoined joined) {
        answers.move(joined.from(), joined.to());
    }
}
