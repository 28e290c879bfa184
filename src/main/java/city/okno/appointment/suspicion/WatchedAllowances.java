package city.okno.appointment.suspicion;

import city.okno.appointment.Allowance;
import city.okno.appointment.Allowances;
import city.okno.script.PartyId;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/// Whom a moderator limited can have no more than that.
@Component
@Primary
class WatchedAllowances implements Allowances {

    private final SuspicionRepository repository;
    private final Allowances others;

    WatchedAllowances(
            SuspicionRepository repository, @Qualifier("missedAllowances") Allowances others) {
        this.repository = repository;
        this.others = others;
    }

    @Override
    public Allowance of(PartyId party, Instant now) {
        var usual = others.of(party, now);
        return repository
                .limit(party, now)
                .filter(it -> it < usual.open())
                .map(it -> new Allowance(it, 0))
                .orElse(usual);
    }
}
