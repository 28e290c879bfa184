package city.okno.resident.person;

import city.okno.script.PartyId;
import org.springframework.stereotype.Component;

/// Who one is to Okno without a proved number: a name and a consent.
@Component
class Registration {

    /// Long names are shown on buttons and in lists.
    private static final int LONGEST = 60;

    private final PartyRepository parties;
    private final ConsentRepository consents;

    Registration(PartyRepository parties, ConsentRepository consents) {
        this.parties = parties;
        this.consents = consents;
    }

    /// Whether somebody is registered.
    sealed interface Me {}

    /// What became of a name.
    sealed interface Registering {}

    record Registered(String name) implements Me, Registering {}

    record Stranger() implements Me {}

    /// No letter in it, too long, or an address of the internet.
    record NotAName() implements Registering {}

    Registering register(PartyId party, String name, Consent consent) {
        var registering = rename(party, name);
        if (registering instanceof Registered) {
            consents.insert(party, consent);
        }
        return registering;
    }

    Registering rename(PartyId party, String name) {
        var clean = name.strip().replaceAll("\\s+", " ");
        if (!isName(clean)) {
            return new NotAName();
        }
        parties.call(party, clean);
        return new Registered(clean);
    }

    private static boolean isName(String name) {
        return name.length() <= LONGEST
                && name.codePoints().anyMatch(Character::isLetter)
                && name.codePoints()
                        .noneMatch(c -> c == '/' || c == '@' || Character.isISOControl(c));
    }
}
