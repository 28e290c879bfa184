package city.okno.resident;

import city.okno.script.Caller;
import city.okno.script.Phone;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// A number becomes proved: at once when the messenger vouches for it, else by a code.
@Component
class PhoneProving {

    private static final Duration VOUCHED_FOR = Duration.ofMinutes(10);

    private final PhoneGuardRepository guards;
    private final PhoneCodes codes;
    private final PhoneProofs proofs;
    private final Residents residents;

    PhoneProving(
            PhoneGuardRepository guards,
            PhoneCodes codes,
            PhoneProofs proofs,
            Residents residents) {
        this.guards = guards;
        this.codes = codes;
        this.proofs = proofs;
        this.residents = residents;
    }

    PhoneTaken take(Phone phone, Caller caller) {
        var party = caller.party();
        if (residents.phone(party).filter(phone::equals).isPresent()) {
            return new Proof.Proved();
        }
        var vouched = guards.vouched(party, residents.phoneHash(phone));
        if (vouched.filter(at -> isFresh(at, caller.now())).isPresent()) {
            guards.takeBack(party);
            return proofs.prove(party, phone, caller.now());
        }
        return codes.send(party, phone, caller.language(), caller.now());
    }

    CodeChecked check(Phone phone, String code, Caller caller) {
        var refused = codes.check(caller.party(), phone, code, caller.now());
        return refused.isPresent()
                ? refused.get()
                : proofs.prove(caller.party(), phone, caller.now());
    }

    private static boolean isFresh(Instant vouched, Instant now) {
        return now.isBefore(vouched.plus(VOUCHED_FOR));
    }
}
