package city.okno.catalogue;

import city.okno.audit.Actor;
import city.okno.audit.Audit;
import city.okno.audit.Subject;
import city.okno.catalogue.Catalogue.Change;
import city.okno.catalogue.Catalogue.Comparison;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Role;
import city.okno.script.fault.Fault;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Lets an admin see what the files of the folder would change, and change it.
@Component
class CatalogueActions implements Actions {

    private static final int MOST_LINES = 15;

    private final Catalogue catalogue;
    private final CatalogueFolder folder;
    private final Audit audit;

    CatalogueActions(Catalogue catalogue, CatalogueFolder folder, Audit audit) {
        this.catalogue = catalogue;
        this.folder = folder;
        this.audit = audit;
    }

    record Nothing() {}

    /// @param print of the files that were shown
    record Apply(String print) {}

    /// @param keys what is different, as the files call it; empty unless it changed
    record Line(String chapter, String code, Change.What what, String keys) {
        static Line of(Change change) {
            return new Line(
                    change.chapter(),
                    change.code(),
                    change.what(),
                    String.join(", ", change.keys()));
        }
    }

    /// What the files would change.
    sealed interface Difference {}

    /// What became of the wish to bring them in.
    sealed interface Import {}

    /// @param changes how many things are other
    /// @param lines the first of them
    /// @param more how many are not shown
    /// @param print by which the same files are known again
    record Other(int changes, List<Line> lines, int more, String print) implements Difference {}

    record Done(int changes) implements Import {}

    /// The files are others than those that were shown.
    record Outdated() implements Import {}

    record Same() implements Difference, Import {}

    /// @param faults the first of them, with file, line and what was expected
    record Broken(int wrong, List<String> faults) implements Difference, Import {}

    /// No folder, or nothing in it.
    record NoFiles() implements Difference, Import {}

    record NotAllowed() implements Difference, Import {}

    @Override
    public void register(ActionRegistry registry) {
        registry.on("catalogue.difference", Nothing.class, Difference.class, this::difference);
        registry.on("catalogue.apply", Apply.class, Import.class, this::apply);
    }

    private Difference difference(Nothing with, Caller caller) {
        if (!caller.has(Role.ADMIN)) {
            return new NotAllowed();
        }
        var files = folder.shown();
        if (files.isEmpty()) {
            return new NoFiles();
        }
        return switch (catalogue.compare(files)) {
            case Comparison.Broken(var faults) -> broken(faults);
            case Comparison.Whole(var changes) ->
                    changes.isEmpty()
                            ? new Same()
                            : new Other(
                                    changes.size(),
                                    changes.stream().limit(MOST_LINES).map(Line::of).toList(),
                                    Math.max(0, changes.size() - MOST_LINES),
                                    print(files));
        };
    }

    private Import apply(Apply with, Caller caller) {
        if (!caller.has(Role.ADMIN)) {
            return new NotAllowed();
        }
        var files = folder.shown();
        if (files.isEmpty()) {
            return new NoFiles();
        }
        if (!print(files).equals(with.print())) {
            return new Outdated();
        }
        return switch (catalogue.replace(files, caller.now())) {
            case Comparison.Broken(var faults) -> broken(faults);
            case Comparison.Whole(var changes) ->
                    changes.isEmpty() ? new Same() : done(changes.size(), with.print(), caller);
        };
    }

    private Done done(int changes, String print, Caller caller) {
        audit.record(
                new Actor.Person(caller.party(), Role.ADMIN),
                "catalogue.imported",
                new Subject("catalogue", print),
                null,
                caller.now());
        return new Done(changes);
    }

    private static Broken broken(List<Fault> faults) {
        return new Broken(
                faults.size(), faults.stream().limit(MOST_LINES).map(Fault::toString).toList());
    }

    private static String print(Map<String, byte[]> files) {
        return Integer.toHexString(CatalogueFolder.print(files).hashCode());
    }
}
