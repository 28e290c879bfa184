package city.okno.catalogue;

import city.okno.script.fault.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// The door to the catalogue.
public interface Catalogue {

    /// As it is now: one look at the database, and a second one only where something changed.
    Edition edition();

    /// What a module makes of an edition, such as an index for searching: made anew only when
    /// something changed.
    <D> Supplier<D> derived(Function<Edition, D> maker);

    /// What these files would change.
    ///
    /// @param files path below the folder of the catalogue, with `/`, to content
    Comparison compare(Map<String, byte[]> files);

    /// Makes these files the catalogue, in the transaction of the caller. What does not stand in
    /// them is gone.
    Comparison replace(Map<String, byte[]> files, Instant now);

    /// What files mean for what is kept.
    sealed interface Comparison {

        /// @param changes by chapter and code; empty when nothing would change
        record Whole(List<Change> changes) implements Comparison {
            public Whole {
                changes = List.copyOf(changes);
            }
        }

        /// Nothing is changed.
        record Broken(List<Fault> faults) implements Comparison {
            public Broken {
                faults = List.copyOf(faults);
            }
        }
    }

    /// A difference between files and what is kept.
    ///
    /// @param keys what is different in a thing that was there before, by the keys of the file
    record Change(String chapter, String code, What what, List<String> keys) {
        public Change {
            keys = List.copyOf(keys);
        }

        /// What happens to a thing.
        public enum What {
            ADDED,
            CHANGED,
            GONE
        }

        /// For people: `centres strogino: changed hours, counters`.
        @Override
        public String toString() {
            return switch (what) {
                case ADDED -> "%s %s: new".formatted(chapter, code);
                case CHANGED ->
                        "%s %s: changed %s".formatted(chapter, code, String.join(", ", keys));
                case GONE -> "%s %s: gone".formatted(chapter, code);
            };
        }
    }
}
