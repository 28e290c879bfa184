package city.okno.conversation.engine;

import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Choice;
import city.okno.script.action.ActionCatalogue;
import city.okno.script.flow.Bundle;
import city.okno.script.load.BundleLoader;
import city.okno.script.load.Loaded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Bundles of the shipped patterns and a few flows beside them, read by the real loader.
final class Scripts {

    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final Path COMMON = Path.of("bot-scripts/common");

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private Scripts() {}

    static Scripts withPatterns() {
        var scripts = new Scripts();
        try (var all = Files.list(COMMON)) {
            for (var file : all.sorted().toList()) {
                scripts.files.put("common/" + file.getFileName(), Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return scripts;
    }

    Scripts file(String path, String content) {
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Bundle load(Actions... features) {
        return switch (loaded(features)) {
            case Loaded.Whole whole -> whole.bundle();
            case Loaded.Broken broken ->
                    throw new IllegalArgumentException(
                            String.join(
                                    "\n", broken.faults().stream().map(Object::toString).toList()));
        };
    }

    static ActionCatalogue catalogue(Actions... features) {
        var all = new ArrayList<>(List.of(features));
        all.add(new TalkActions());
        all.add(new Others());
        return ActionCatalogue.of(all);
    }

    private Loaded loaded(Actions... features) {
        return new BundleLoader(catalogue(features), List.of("ru", "en"), ZONE).load(files);
    }

    /// What the patterns call in other modules.
    private static final class Others implements Actions {

        record None() {}

        record Keep(String question) {}

        sealed interface Keeping {
            record Kept() implements Keeping {}

            record TooMany(int limit) implements Keeping {}
        }

        record Choose(String language) {}

        record LanguageChosen() {}

        @Override
        public void register(ActionRegistry registry) {
            registry.on("operator.keep", Keep.class, Keeping.class, (_, _) -> new Keeping.Kept());
            registry.choices(
                    "resident.languages",
                    None.class,
                    (_, _) -> List.of(new Choice("ru", "Русский"), new Choice("en", "English")));
            registry.on(
                    "resident.choose_language",
                    Choose.class,
                    LanguageChosen.class,
                    (_, _) -> new LanguageChosen());
        }
    }
}
