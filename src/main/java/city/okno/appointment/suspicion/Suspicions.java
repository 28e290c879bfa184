package city.okno.appointment.suspicion;

import city.okno.audit.Actor;
import city.okno.audit.Audit;
import city.okno.audit.Subject;
import city.okno.script.PartyId;
import city.okno.script.Role;
import city.okno.settings.OknoSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The door for moderators who look after resellers.
@Component
public class Suspicions {

    private static final Duration WITHIN = Duration.ofDays(14);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LIMITED = Duration.ofDays(90);
    private static final int OFTEN = 2;
    private static final int HOLDS = 30;
    private static final int MOST = 5;
    private static final int ONE = 1;

    private final SuspicionRepository repository;
    private final Audit audit;
    private final OknoSettings settings;

    Suspicions(SuspicionRepository repository, Audit audit, OknoSettings settings) {
        this.repository = repository;
        this.audit = audit;
        this.settings = settings;
    }

    /// Of the last two weeks, the most frequent first; nobody whom a moderator has judged.
    public List<Suspicion> all(Instant now) {
        var zone = settings.zone();
        return Stream.concat(
                        repository.chains(now.minus(WITHIN), OFTEN, MOST, zone, now).stream(),
                        repository.holders(now.minus(DAY), HOLDS, MOST, zone, now).stream())
                .toList();
    }

    /// For three months they can have one appointment at a time. Inside a transaction.
    public void limit(PartyId party, PartyId by, Instant now) {
        judge(party, ONE, now.plus(LIMITED), "appointment.limited", by, now);
    }

    /// Nothing is wrong: for two weeks they are not shown. Inside a transaction.
    public void clear(PartyId party, PartyId by, Instant now) {
        judge(party, null, now.plus(WITHIN), "appointment.cleared", by, now);
    }

    private void judge(
            PartyId party,
            @Nullable Integer open,
            Instant until,
            String act,
            PartyId by,
            Instant now) {
        repository.watch(party, open, until);
        audit.record(
                new Actor.Person(by, Role.MODERATOR),
                act,
                Subject.of("party", party.value()),
                null,
                now);
    }
}
