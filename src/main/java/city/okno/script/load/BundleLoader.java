package city.okno.script.load;

import city.okno.script.action.ActionCatalogue;
import city.okno.script.fault.Faults;
import city.okno.script.fault.Kind;
import city.okno.script.flow.Bundle;
import city.okno.script.flow.Flow;
import city.okno.script.read.Draft;
import city.okno.script.verify.BundleProof;
import city.okno.script.words.Starting;
import city.okno.script.words.TextBook;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads and proves bundles.
public final class BundleLoader {

    private final ActionCatalogue actions;
    private final List<String> languages;
    private final ZoneId zone;

    /// @param actions what the running program offers
    /// @param languages two letters each; others fall back to the first
    /// @param zone in which words show instants
    public BundleLoader(ActionCatalogue actions, List<String> languages, ZoneId zone) {
        this.actions = actions;
        this.languages = List.copyOf(languages);
        this.zone = zone;
    }

    /// @param files path inside the bundle (`campaign/words.ru.yaml`) to content; files that are no
    ///   scripts are passed over
    public Loaded load(Map<String, byte[]> files) {
        var faults = new Faults();
        var scripts = ScriptFiles.scripts(files);
        var hash = BundleHash.of(scripts);
        var sources = new Sources(scripts, languages, zone, faults);
        var book = new TextBook(languages, hash, sources.texts());
        var drafts = sources.flows(book);
        if (drafts.isEmpty() && faults.errors().isEmpty()) {
            faults.add(Kind.FILE_NAME, ScriptFiles.NOWHERE, "no flow in the bundle", "*.flow.yaml");
        }
        var proved = new BundleProof(drafts, book, actions, faults).prove(sources.starts());
        if (!faults.errors().isEmpty()) {
            return new Loaded.Broken(faults.all());
        }
        var bundle =
                new Bundle(
                        hash,
                        byName(proved),
                        book,
                        sources.lists(),
                        sources.starts().stream().map(Starting::start).toList(),
                        scripts);
        return new Loaded.Whole(bundle, faults.warnings());
    }

    private static Map<String, Flow> byName(List<Draft> drafts) {
        var flows = new LinkedHashMap<String, Flow>();
        drafts.forEach(draft -> flows.put(draft.flow().name(), draft.flow()));
        return flows;
    }
}
