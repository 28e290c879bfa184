package city.okno.notice.telling;

import city.okno.delivery.Outbox;
import city.okno.resident.HoldsPersonalData;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What was told to a person.
@Component
class NoticeData implements HoldsPersonalData {

    private final HistoryRepository history;
    private final NoticeNews news;
    private final Outbox outbox;

    NoticeData(HistoryRepository history, NoticeNews news, Outbox outbox) {
        this.history = history;
        this.news = news;
        this.outbox = outbox;
    }

    @Override
    public String topic() {
        return "notices";
    }

    @Override
    public Map<String, Object> export(PartyId party) {
        return Map.of("told", history.export(party));
    }

    /// Letters first and notices after them, in the order that delivery takes when a letter ends.
    @Override
    public void erase(PartyId party, Instant now) {
        outbox.forget(party, now);
        history.open(party).forEach(notice -> news.moved(notice, now));
        history.erase(party, now);
    }
}
