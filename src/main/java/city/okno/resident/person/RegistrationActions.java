package city.okno.resident.person;

import city.okno.resident.Residents;
import city.okno.resident.person.Registration.Me;
import city.okno.resident.person.Registration.Registered;
import city.okno.resident.person.Registration.Registering;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Choice;
import city.okno.script.Words;
import city.okno.settings.OknoSettings;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Registration: consent, the name to be called by, the language.
@Component
class RegistrationActions implements Actions {

    private final Residents residents;
    private final Registration registration;
    private final OknoSettings settings;
    private final Words words;

    RegistrationActions(
            Residents residents, Registration registration, OknoSettings settings, Words words) {
        this.residents = residents;
        this.registration = registration;
        this.settings = settings;
        this.words = words;
    }

    /// Nothing needs to be said.
    record Ask() {}

    /// @param version of the consent that was agreed to
    record Register(String version, String name) {}

    record Rename(String name) {}

    record Choose(String language) {}

    record LanguageChosen() {}

    @Override
    public void register(ActionRegistry registry) {
        registry.on("resident.me", Ask.class, Me.class, (_, caller) -> me(caller));
        registry.on("resident.register", Register.class, Registering.class, this::register);
        registry.on("resident.rename", Rename.class, Registering.class, this::rename);
        registry.choices("resident.languages", Ask.class, (_, _) -> languages());
        registry.on("resident.choose_language", Choose.class, LanguageChosen.class, this::choose);
    }

    private Me me(Caller caller) {
        var name = residents.find(caller.party()).orElseThrow().name();
        return name == null ? new Registration.Stranger() : new Registered(name);
    }

    private Registering register(Register with, Caller caller) {
        var consent = new Consent(with.version(), words.version(), caller.language(), caller.now());
        return registration.register(caller.party(), with.name(), consent);
    }

    private Registering rename(Rename with, Caller caller) {
        return registration.rename(caller.party(), with.name());
    }

    /// Each language is called by its own name.
    private List<Choice> languages() {
        return settings.languages().stream()
                .map(language ->
                        new Choice(
                                language,
                                words.text("resident.language_name", language, Map.of()).text()))
                .toList();
    }

    private LanguageChosen choose(Choose with, Caller caller) {
        residents.chooseLanguage(caller.party(), with.language());
        return new LanguageChosen();
    }
}
