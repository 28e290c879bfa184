package city.okno.script.load;

import city.okno.script.action.ActionCatalogue;
import city.okno.script.change.BundleChange;
import city.okno.script.change.Comparison;
import city.okno.script.change.TemplateComparison;
import city.okno.script.fault.Faults;
import city.okno.script.fault.Kind;
import city.okno.script.flow.Bundle;
import city.okno.script.flow.Flow;
import city.okno.script.read.Draft;
import city.okno.script.read.TemplateDraft;
import city.okno.script.verify.BundleProof;
import city.okno.script.verify.Continuation;
import city.okno.script.words.Starting;
import city.okno.script.words.TextBook;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads and proves bundles. That takes a second and more, and a change asks for both of its
/// bundles several times, so the last few are remembered.
public final class BundleLoader {

    private static final int REMEMBERED = 3;

    private final ActionCatalogue actions;
    private final List<String> languages;
    private final ZoneId zone;
    private final Map<String, Known> known = Collections.synchronizedMap(new LatestUsed());

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
        var scripts = ScriptFiles.scripts(files);
        var hash = BundleHash.of(scripts);
        var before = known.get(hash);
        return before == null ? load(scripts, hash) : before.loaded;
    }

    private Loaded load(SortedMap<String, byte[]> scripts, String hash) {
        var faults = new Faults();
        var sources = new Sources(scripts, languages, zone, faults);
        var proved = prove(sources, hash, faults);
        if (!faults.errors().isEmpty()) {
            return new Loaded.Broken(faults.all());
        }
        var bundle =
                new Bundle(
                        hash,
                        byName(proved.drafts()),
                        proved.book(),
                        sources.lists(),
                        sources.starts().stream().map(Starting::start).toList(),
                        sources.templates().stream().map(TemplateDraft::template).toList(),
                        scripts);
        var whole = new Loaded.Whole(bundle, faults.warnings());
        known.put(hash, new Known(whole, proved));
        return whole;
    }

    /// What the newer bundle means for who waits in the older one or sends its templates. One that
    /// is not remembered is read again: a bundle does not keep what only its proof needs.
    public BundleChange compare(Bundle older, Bundle newer) {
        var before = proved(older);
        var after = proved(newer);
        var continuation =
                new Continuation(
                        before.drafts(), before.book(), after.drafts(), after.book(), actions);
        var flows =
                new Comparison(before.book(), after.book(), continuation)
                        .between(byName(before.drafts()), byName(after.drafts()));
        var templates =
                new TemplateComparison(before.book(), after.book())
                        .between(older.templates(), newer.templates());
        return new BundleChange(older.hash(), newer.hash(), flows, templates);
    }

    private record Proved(List<Draft> drafts, TextBook book) {}

    private record Known(Loaded.Whole loaded, Proved proved) {}

    /// By hash.
    private static final class LatestUsed extends LinkedHashMap<String, Known> {
        LatestUsed() {
            super(REMEMBERED, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > REMEMBERED;
        }
    }

    private Proved proved(Bundle bundle) {
        var before = known.get(bundle.hash());
        return before == null ? reread(bundle) : before.proved;
    }

    private Proved reread(Bundle bundle) {
        var faults = new Faults();
        var sources = new Sources(new TreeMap<>(bundle.files()), languages, zone, faults);
        return prove(sources, bundle.hash(), faults);
    }

    private Proved prove(Sources sources, String hash, Faults faults) {
        var book = new TextBook(languages, hash, sources.texts());
        var drafts = sources.flows(book);
        if (drafts.isEmpty() && faults.errors().isEmpty()) {
            faults.add(Kind.FILE_NAME, ScriptFiles.NOWHERE, "no flow in the bundle", "*.flow.yaml");
        }
        var proof = new BundleProof(drafts, book, actions, faults);
        return new Proved(proof.prove(sources.starts(), sources.templates()), book);
    }

    private static Map<String, Flow> byName(List<Draft> drafts) {
        var flows = new LinkedHashMap<String, Flow>();
        drafts.forEach(draft -> flows.put(draft.flow().name(), draft.flow()));
        return flows;
    }
}
