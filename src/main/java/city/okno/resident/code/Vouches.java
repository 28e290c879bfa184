package city.okno.resident.code;

import city.okno.script.PartyId;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// The word of a messenger that a number is its sender's own. It is good for ten minutes and for
/// once; `number` is a keyed hash.
@Component
public class Vouches {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final PhoneGuardRepository guards;

    Vouches(PhoneGuardRepository guards) {
        this.guards = guards;
    }

    public void vouch(PartyId party, String number, Instant now) {
        guards.vouch(party, number, now);
    }

    /// @return whether the number was vouched for; then it is used up
    public boolean use(PartyId party, String number, Instant now) {
        var vouched = guards.vouched(party, number).filter(at -> isFresh(at, now)).isPresent();
        if (vouched) {
            guards.takeBack(party);
        }
        return vouched;
    }

    public void forget(PartyId party) {
        guards.takeBack(party);
    }

    private static boolean isFresh(Instant vouched, Instant now) {
        return now.isBefore(vouched.plus(GOOD_FOR));
    }
}
