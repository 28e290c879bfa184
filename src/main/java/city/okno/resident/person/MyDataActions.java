package city.okno.resident.person;

import city.okno.delivery.Address;
import city.okno.delivery.Message;
import city.okno.resident.Residents;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Phone;
import city.okno.script.Role;
import city.okno.script.Words;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// "My data": see, have as a file, erase.
@Component
class MyDataActions implements Actions {

    private final Residents residents;
    private final ConsentRepository consents;
    private final RoleRepository roles;
    private final PersonalData data;
    private final Words words;

    MyDataActions(
            Residents residents,
            ConsentRepository consents,
            RoleRepository roles,
            PersonalData data,
            Words words) {
        this.residents = residents;
        this.consents = consents;
        this.roles = roles;
        this.data = data;
        this.words = words;
    }

    record Ask() {}

    /// @param facts what is stored, in the order of a form
    record Stored(List<Fact> facts) {}

    record Fact(String title, String value) {}

    record Exported(Message.File file) {}

    sealed interface Erasing {}

    record Erased() implements Erasing {}

    /// Somebody has to be able to give roles.
    record LastAdmin() implements Erasing {}

    @Override
    public void register(ActionRegistry registry) {
        registry.on("resident.my_data", Ask.class, Stored.class, (_, caller) -> stored(caller));
        registry.on("resident.export", Ask.class, Exported.class, (_, caller) -> export(caller));
        registry.on("resident.erase", Ask.class, Erasing.class, (_, caller) -> erase(caller));
    }

    private Stored stored(Caller caller) {
        var id = caller.party();
        var party = residents.find(id).orElseThrow();
        var agreed = consents.of(id).stream().findFirst().map(Consent::at);
        var values = new LinkedHashMap<String, Optional<String>>();
        values.put("name", Optional.ofNullable(party.name()));
        values.put("phone", residents.phone(id).map(Phone::e164));
        values.put("language", Optional.of(text("language_name", party.language(), Map.of())));
        values.put("chats", Optional.of(chats(caller)));
        values.put("agreed", agreed.map(at -> text("fact_date", caller.language(), of(at))));
        return new Stored(facts(values, caller.language()));
    }

    private List<Fact> facts(Map<String, Optional<String>> values, String language) {
        return values.entrySet().stream()
                .flatMap(it ->
                        it.getValue().map(value -> fact(it.getKey(), value, language)).stream())
                .toList();
    }

    private Fact fact(String name, String value, String language) {
        return new Fact(text("fact_" + name, language, Map.of()), value);
    }

    private static Map<String, Instant> of(Instant at) {
        return Map.of("date", at);
    }

    private String text(String word, String language, Map<String, ?> arguments) {
        return words.text("resident." + word, language, arguments).text();
    }

    private String chats(Caller caller) {
        return residents.accounts(caller.party()).stream()
                .map(Address::channel)
                .distinct()
                .sorted()
                .map(channel -> text("channel_" + channel.code(), caller.language(), Map.of()))
                .collect(Collectors.joining(", "));
    }

    private Exported export(Caller caller) {
        return new Exported(data.export(caller.party(), caller.now()));
    }

    private Erasing erase(Caller caller) {
        if (roles.lockHolding(Role.ADMIN).equals(List.of(caller.party()))) {
            return new LastAdmin();
        }
        data.erase(caller.party(), caller.now());
        return new Erased();
    }
}
