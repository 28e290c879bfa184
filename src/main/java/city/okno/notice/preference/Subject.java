package city.okno.notice.preference;

import city.okno.script.PartyId;

/// Whose preferences they are.
sealed interface Subject {

    /// As rows keep it.
    String key();

    record Person(PartyId party) implements Subject {
        @Override
        public String key() {
            return "party " + party.value();
        }
    }

    /// A number that nobody proved, as a keyed hash.
    record BareNumber(String hash) implements Subject {
        @Override
        public String key() {
            return "phone " + hash;
        }
    }
}
