package city.okno.conversation.turn;

import city.okno.conversation.session.Frame;
import city.okno.conversation.turn.SessionRepository.Stored;
import city.okno.resident.HoldsPersonalData;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What somebody has answered in conversations that are not finished.
@Component
class ConversationData implements HoldsPersonalData {

    private final SessionRepository sessions;
    private final TimerRepository timers;

    ConversationData(SessionRepository sessions, TimerRepository timers) {
        this.sessions = sessions;
        this.timers = timers;
    }

    @Override
    public String topic() {
        return "conversations";
    }

    @Override
    public Map<String, Object> export(PartyId party) {
        var unfinished =
                sessions.find(party).map(Stored::session).stream()
                        .flatMap(session -> session.talks().stream())
                        .flatMap(talk -> talk.frames().stream())
                        .map(ConversationData::plain)
                        .toList();
        return unfinished.isEmpty() ? Map.of() : Map.of("unfinished", unfinished);
    }

    @Override
    public void erase(PartyId party, Instant now) {
        sessions.remove(party);
        timers.cancel(party);
    }

    private static Map<String, Object> plain(Frame frame) {
        var answers = new LinkedHashMap<String, Object>();
        frame.slots().map().forEach((slot, value) -> answers.put(slot, value.toString()));
        return Map.of("conversation", frame.flow(), "answers", answers);
    }
}
