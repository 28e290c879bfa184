package city.okno.resident.person;

import city.okno.delivery.Outbox;
import city.okno.resident.Residents;
import city.okno.resident.code.PhoneCodes;
import city.okno.resident.code.Vouches;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What this module itself stores about a person. Erased last: the other modules still find the
/// person by it.
@Component
class ResidentData {

    private final Residents residents;
    private final PartyRepository parties;
    private final AccountRepository accounts;
    private final PhoneRepository phones;
    private final PhoneCodes codes;
    private final Vouches vouches;
    private final RoleRepository roles;
    private final ConsentRepository consents;
    private final Outbox outbox;

    ResidentData(
            Residents residents,
            PartyRepository parties,
            AccountRepository accounts,
            PhoneRepository phones,
            PhoneCodes codes,
            Vouches vouches,
            RoleRepository roles,
            ConsentRepository consents,
            Outbox outbox) {
        this.residents = residents;
        this.parties = parties;
        this.accounts = accounts;
        this.phones = phones;
        this.codes = codes;
        this.vouches = vouches;
        this.roles = roles;
        this.consents = consents;
        this.outbox = outbox;
    }

    Map<String, Object> export(PartyId id) {
        var party = residents.find(id).orElseThrow();
        var data = new LinkedHashMap<String, Object>();
        if (party.name() != null) {
            data.put("name", party.name());
        }
        data.put("language", party.language());
        residents.phone(id).map(Phone::e164).ifPresent(phone -> data.put("phone", phone));
        data.put("chats", accounts.export(id));
        data.put("roles", roles.of(id).stream().map(Enum::name).toList());
        data.put("consents", consents.of(id).stream().map(ResidentData::consent).toList());
        return data;
    }

    private static Map<String, Object> consent(Consent consent) {
        return Map.of(
                "version", consent.version(),
                "language", consent.language(),
                "at", consent.at().toString());
    }

    /// Keeps the voter and the keyed hashes of the numbers: nobody votes twice by coming back.
    void erase(PartyId party, Instant now) {
        outbox.forget(party, now);
        codes.forget(party);
        vouches.forget(party);
        consents.deleteAll(party);
        roles.deleteAll(party);
        phones.deleteAll(party);
        accounts.delete(party);
        parties.erase(party, now);
    }
}
