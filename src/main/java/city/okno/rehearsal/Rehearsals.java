package city.okno.rehearsal;

import city.okno.rehearsal.chat.ChatFile;
import city.okno.rehearsal.chat.ChatParser;
import city.okno.rehearsal.chat.UnreadableChat;
import city.okno.rehearsal.stage.Scene;
import city.okno.settings.OknoSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The door: performs `.chat` files. Not for two threads at once: there is one stage.
public final class Rehearsals {

    private final Scene scene;
    private final OknoSettings settings;

    Rehearsals(Scene scene, OknoSettings settings) {
        this.scene = scene;
        this.settings = settings;
    }

    /// A file in one mode, always after the plain run that gives the measure.
    ///
    /// @param name path inside the scripts
    /// @param text what stands in the file
    public Report perform(String name, String text, Mode mode) {
        try {
            var file = ChatParser.parse(name, text);
            var plain = run(file, Mode.PLAIN, null);
            return mode.readsTheFile() ? plain : run(file, mode, plain);
        } catch (UnreadableChat unreadable) {
            return new Report(
                    List.of(new Mismatch(name, 0, unreadable.sentence(), "something else")),
                    List.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of());
        }
    }

    /// A file in all modes; the plain run is made once.
    public List<Mismatch> performInAllModes(String name, String text) {
        try {
            var file = ChatParser.parse(name, text);
            var plain = run(file, Mode.PLAIN, null);
            var mismatches = new ArrayList<>(plain.mismatches());
            if (mismatches.isEmpty()) {
                for (var mode : Mode.hostile(file, settings.languages())) {
                    mismatches.addAll(run(file, mode, plain).mismatches());
                }
            }
            return List.copyOf(mismatches);
        } catch (UnreadableChat unreadable) {
            return List.of(new Mismatch(name, 0, unreadable.sentence(), "something else"));
        }
    }

    /// The file with the lines that were really seen, for review.
    public String rewrite(String name, String text) {
        var report = perform(name, text, Mode.PLAIN);
        return Rewriting.rewritten(text, report.seenAfter());
    }

    private Report run(ChatFile file, Mode mode, @Nullable Report plain) {
        return new Performance(
                        scene, file, mode, plain, settings.zone(), settings.languages().getFirst())
                .run();
    }
}
