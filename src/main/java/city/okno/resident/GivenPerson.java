package city.okno.resident;

import city.okno.script.ChannelKind;
import city.okno.script.Given;
import city.okno.script.PartyId;
import city.okno.script.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// `given resident "Дарья"`, `given moderator "Олег"`: somebody who is registered, has proved
/// [ChatPerson#phone] and has a chat where the file is played. `without phone` leaves the number
/// out, for residents only.
class GivenPerson implements Given {

    private static final List<String> WITHOUT_PHONE = List.of("without", "phone");

    private final Role role;
    private final ResidentDirectory residents;
    private final Registration registration;
    private final PhoneProofs proofs;
    private final RoleRepository roles;

    GivenPerson(
            Role role,
            ResidentDirectory residents,
            Registration registration,
            PhoneProofs proofs,
            RoleRepository roles) {
        this.role = role;
        this.residents = residents;
        this.registration = registration;
        this.proofs = proofs;
        this.roles = roles;
    }

    @Override
    public String word() {
        return role.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String arrange(
            List<String> words, List<String> quoted, ChannelKind channel, Instant now) {
        var withoutPhone = role == Role.RESIDENT && words.equals(WITHOUT_PHONE);
        if (quoted.isEmpty() || !(words.isEmpty() || withoutPhone)) {
            return "expected: given " + word() + " \"Name\" …";
        }
        for (var name : quoted) {
            arrive(name, channel, !withoutPhone, now);
        }
        return "";
    }

    private void arrive(String name, ChannelKind channel, boolean person, Instant now) {
        var party = residents.partyOf(ChatPerson.address(channel, name), null, now);
        register(party, name, now);
        if (!person) {
            return;
        }
        var phone = ChatPerson.phone(name);
        proofs.prove(party, phone, now);
        if (role != Role.RESIDENT) {
            roles.insert(residents.byPhone(phone).orElseThrow(), role, null, now);
        }
    }

    private void register(PartyId party, String name, Instant now) {
        var language = residents.find(party).orElseThrow().language();
        registration.register(party, name, new Consent("given", "given", language, now));
    }
}
