package city.okno.script.verify;

import city.okno.script.action.ActionCatalogue;
import city.okno.script.fault.Faults;
import city.okno.script.read.Draft;
import city.okno.script.words.Starting;
import city.okno.script.words.TextBook;
import java.util.List;

/// Proves a bundle.
public final class BundleProof {

    private final List<Draft> drafts;

    public BundleProof(
            List<Draft> drafts,
            TextBook book,
            List<Starting> starts,
            ActionCatalogue actions,
            Faults faults) {
        this.drafts = drafts;
    }

    /// The flows, with what their proof found out.
    public List<Draft> flows() {
        return drafts;
    }
}
