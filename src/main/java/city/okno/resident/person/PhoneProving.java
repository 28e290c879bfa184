package city.okno.resident.person;

import city.okno.resident.Residents;
import city.okno.resident.code.CodeChecked;
import city.okno.resident.code.PhoneCodes;
import city.okno.resident.code.PhoneTaken;
import city.okno.resident.code.Proof;
import city.okno.resident.code.Vouches;
import city.okno.script.Caller;
import city.okno.script.Phone;
import org.springframework.stereotype.Component;

/// A number becomes proved: at once when the messenger vouches for it, else by a code.
@Component
class PhoneProving {

    private final Vouches vouches;
    private final PhoneCodes codes;
    private final PhoneProofs proofs;
    private final Residents residents;

    PhoneProving(Vouches vouches, PhoneCodes codes, PhoneProofs proofs, Residents residents) {
        this.vouches = vouches;
        this.codes = codes;
        this.proofs = proofs;
        this.residents = residents;
    }

    PhoneTaken take(Phone phone, Caller caller) {
        var party = caller.party();
        if (residents.phone(party).filter(phone::equals).isPresent()) {
            return new Proof.Proved();
        }
        if (vouches.use(party, residents.phoneHash(phone), caller.now())) {
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
}
