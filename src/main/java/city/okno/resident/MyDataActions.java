package city.okno.resident;

import city.okno.delivery.Message;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.ChannelKind;
import city.okno.script.Phone;
import city.okno.script.Role;
import city.okno.script.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
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
            @Lazy Words words) {
        this.residents = residents;
        this.consents = consents;
        this.roles = roles;
        this.data = data;
        this.words = words;
    }

    record Ask() {}

    /// @param phone in full: it is the person's own
    /// @param chats names of the messengers, joined by commas
    /// @param agreed when the consent was given last
    record Stored(
            @Nullable String name,
            @Nullable String phone,
            String language,
            String chats,
            @Nullable Instant agreed) {}

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
        var party = residents.find(caller.party()).orElseThrow();
        return new Stored(
                party.name(),
                residents.phone(caller.party()).map(Phone::e164).orElse(null),
                words.text("resident.language_name", party.language(), Map.of()).text(),
                chats(caller),
                consents.of(caller.party()).stream().findFirst().map(Consent::at).orElse(null));
    }

    private String chats(Caller caller) {
        return residents.accounts(caller.party()).stream()
                .map(account -> account.channel())
                .distinct()
                .sorted()
                .map(channel -> name(channel, caller.language()))
                .collect(Collectors.joining(", "));
    }

    private String name(ChannelKind channel, String language) {
        return words.text("resident.channel_" + channel.code(), language, Map.of()).text();
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
