package city.okno.resident.person;

import city.okno.delivery.Address;
import city.okno.script.Cast;
import city.okno.script.ChannelKind;
import city.okno.script.Given;
import city.okno.script.PartyId;
import city.okno.script.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// `given resident "Дарья"`, `given moderator "Олег"`: somebody who is registered, has proved
/// [Cast#phone] and has a chat where the file is played. `in web` names another messenger; for
/// residents, `without phone` leaves the number out.
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
        if (words.size() >= 2 && words.getFirst().equals("in")) {
            return Stream.of(ChannelKind.values())
                    .filter(kind -> kind.code().equals(words.get(1)))
                    .findFirst()
                    .map(there -> arrange(words.subList(2, words.size()), quoted, there, now))
                    .orElseGet(this::expected);
        }
        var withoutPhone = role == Role.RESIDENT && words.equals(WITHOUT_PHONE);
        if (quoted.isEmpty() || !(words.isEmpty() || withoutPhone)) {
            return expected();
        }
        for (var name : quoted) {
            arrive(name, channel, !withoutPhone, now);
        }
        return "";
    }

    private String expected() {
        return "expected: given " + word() + " \"Name\" …";
    }

    private void arrive(String name, ChannelKind channel, boolean person, Instant now) {
        var party = residents.partyOf(new Address(channel, Cast.account(name)), null, now);
        register(party, name, now);
        if (!person) {
            return;
        }
        var phone = Cast.phone(name);
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
