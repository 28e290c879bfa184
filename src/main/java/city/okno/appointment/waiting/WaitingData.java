package city.okno.appointment.waiting;

import city.okno.appointment.WaitingList;
import city.okno.resident.HoldsPersonalData;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What somebody waits for.
@Component
class WaitingData implements HoldsPersonalData {

    private final WaiterRepository waiting;
    private final WaitingList list;

    WaitingData(WaiterRepository waiting, WaitingList list) {
        this.waiting = waiting;
        this.list = list;
    }

    @Override
    public String topic() {
        return "waiting";
    }

    @Override
    public Map<String, Object> export(PartyId party) {
        return Map.of("waiting", waiting.of(party).stream().map(WaitingData::plain).toList());
    }

    private static Map<String, Object> plain(Waiter waiter) {
        return Map.of(
                "centre", waiter.visit().centre(),
                "services", List.copyOf(waiter.visit().services()));
    }

    @Override
    public void erase(PartyId party, Instant now) {
        waiting.of(party).forEach(it -> list.stop(it.id(), party, now));
    }
}
