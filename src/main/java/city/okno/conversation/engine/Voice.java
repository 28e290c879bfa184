package city.okno.conversation.engine;

import city.okno.conversation.session.Effect.Button;
import city.okno.conversation.session.Effect.Say;
import city.okno.conversation.session.Effect.Spoken;
import city.okno.delivery.Message;
import city.okno.delivery.Target;
import city.okno.script.ChannelKind;
import city.okno.script.RichText;
import city.okno.script.Words;
import city.okno.script.flow.Argument;
import city.okno.script.flow.Bundle;
import city.okno.script.flow.Said;
import city.okno.script.flow.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns words into what is said, in the resident's language.
final class Voice {

    private final Moment moment;

    Voice(Moment moment) {
        this.moment = moment;
    }

    /// By SMS the short form, where there is one.
    RichText text(Bundle bundle, String key, Map<String, ?> arguments) {
        var words = bundle.words();
        var brief = Words.brief(key);
        var bySms = moment.situation().channel() == ChannelKind.SMS && words.has(brief);
        return words.text(bySms ? brief : key, moment.language(), arguments);
    }

    /// A label of a button or another short text of the engine.
    String label(CommonWord word, Map<String, Object> arguments) {
        return text(moment.active(), word.key(), arguments).text();
    }

    String label(CommonWord word) {
        return label(word, Map.of());
    }

    void tell(CommonWord word) {
        tell(word, Map.of());
    }

    void tell(CommonWord word, Map<String, Object> arguments) {
        tell(word.key(), arguments, List.of());
    }

    /// Says a text of the engine.
    void tell(String key, Map<String, Object> arguments, List<Button> buttons) {
        moment.say(common(key, arguments, buttons));
    }

    Say common(String key, Map<String, Object> arguments, List<Button> buttons) {
        return words(text(moment.active(), key, arguments), key, arguments, buttons);
    }

    static Say words(
            RichText text, String key, Map<String, Object> arguments, List<Button> buttons) {
        return new Say(
                text, buttons, List.of(), List.of(), null, List.of(new Spoken(key, arguments)));
    }

    /// Buttons without words: they go under what was said before.
    static Say under(List<Button> buttons) {
        return new Say(RichText.EMPTY, buttons, List.of(), List.of(), null, List.of());
    }

    Button menu() {
        return new Button(
                label(CommonWord.MENU), new Target.Start(CommonFlow.MENU.flow(), Map.of()), true);
    }

    /// What a step of the running talk says, with the buttons that it offers.
    Say step(Said said) {
        return words(said, offers(said));
    }

    /// What it says, without them.
    Say words(Said said) {
        return words(said, List.of());
    }

    private Say words(Said said, List<Button> buttons) {
        var bundle = moment.bundle(moment.top());
        var scope = moment.scope();
        var spoken = new ArrayList<Spoken>();
        var text = RichText.EMPTY;
        if (said.text() != null) {
            text = spoken(bundle, said.text().key(), scope.variables(), spoken);
        }
        var lines = said.lines();
        if (lines != null) {
            for (var item : items(scope, lines.each())) {
                var variables = scope.with(item).variables();
                var line = spoken(bundle, lines.line().key(), variables, spoken);
                text = text.isEmpty() ? line : text.then(RichText.plain("\n")).then(line);
            }
        }
        return new Say(
                text,
                buttons,
                pictures(scope, said.pictures()),
                files(scope, said.files()),
                null,
                spoken);
    }

    static boolean silent(Say say) {
        return say.text().isEmpty()
                && say.buttons().isEmpty()
                && say.pictures().isEmpty()
                && say.files().isEmpty();
    }

    private RichText spoken(
            Bundle bundle, String key, Map<String, Object> variables, List<Spoken> into) {
        var shown = new LinkedHashMap<>(variables);
        shown.keySet().retainAll(bundle.words().variables(key));
        into.add(new Spoken(key, shown));
        return text(bundle, key, variables);
    }

    /// The buttons under it that begin something else.
    List<Button> offers(Said said) {
        var bundle = moment.bundle(moment.top());
        var scope = moment.scope();
        var buttons = new ArrayList<Button>();
        for (var offer : said.offers()) {
            if (offer.condition() != null && !offer.condition().holds(scope)) {
                continue;
            }
            var items = offer.each() == null ? List.of(Map.of()) : items(scope, offer.each());
            for (var item : items) {
                buttons.add(offer(bundle, offer, scope.with(item)));
            }
        }
        return buttons;
    }

    private Button offer(Bundle bundle, Said.Offer offer, Scope scope) {
        var with = new LinkedHashMap<String, String>();
        offer.with()
                .forEach((name, argument) -> {
                    var value = scope.value(argument);
                    if (value != null) {
                        with.put(name, value.toString());
                    }
                });
        var label = text(bundle, offer.label().key(), scope.variables()).text();
        return new Button(label, new Target.Start(offer.flow(), with), false);
    }

    private static List<?> items(Scope scope, Argument each) {
        return scope.value(each) instanceof List<?> items ? items : List.of();
    }

    private static List<String> pictures(Scope scope, @Nullable Argument pictures) {
        return values(scope, pictures).stream().map(Object::toString).toList();
    }

    private static List<Message.File> files(Scope scope, @Nullable Argument files) {
        return values(scope, files).stream()
                .map(file -> (Map<?, ?>) file)
                .map(file ->
                        new Message.File(
                                String.valueOf(file.get("name")),
                                String.valueOf(file.get("mediaType")),
                                String.valueOf(file.get("content"))))
                .toList();
    }

    private static List<?> values(Scope scope, @Nullable Argument argument) {
        return switch (argument == null ? null : scope.value(argument)) {
            case null -> List.of();
            case List<?> several -> several;
            case Object one -> List.of(one);
        };
    }
}
