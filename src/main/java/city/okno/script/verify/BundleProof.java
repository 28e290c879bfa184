package city.okno.script.verify;

import city.okno.script.action.ActionCatalogue;
import city.okno.script.fault.Faults;
import city.okno.script.read.Draft;
import city.okno.script.read.TemplateDraft;
import city.okno.script.words.Starting;
import city.okno.script.words.TextBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Proves a bundle: every text, every way through every flow, every name.
public final class BundleProof {

    private final World world;
    private final Ends ends;

    public BundleProof(List<Draft> drafts, TextBook book, ActionCatalogue actions, Faults faults) {
        Map<String, Draft> flows = new LinkedHashMap<>();
        drafts.forEach(draft -> flows.put(draft.flow().name(), draft));
        this.world = new World(flows, actions, book, faults);
        this.ends = new Ends(world);
    }

    /// The flows, with what their proof found out.
    public List<Draft> prove(List<Starting> starts, List<TemplateDraft> templates) {
        new TextProof(world.book(), world.faults()).prove();
        new TemplateProof(world.book(), world.faults()).prove(templates);
        new StartsProof(world).prove(starts);
        new LoopProof(world, ends).prove();
        return world.flows().values().stream()
                .map(draft -> new FlowProof(world, draft, ends).prove())
                .toList();
    }
}
