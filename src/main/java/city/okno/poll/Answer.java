package city.okno.poll;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What somebody answered. `toString` shows no words.
public sealed interface Answer {

    /// @param places of the options, or the number on the scale; never empty
    record Chosen(SortedSet<Integer> places) implements Answer {
        public Chosen {
            if (places.isEmpty()) {
                throw new IllegalArgumentException("nothing is chosen");
            }
            places = Collections.unmodifiableSortedSet(new TreeSet<>(places));
        }

        public static Chosen of(int place) {
            return new Chosen(new TreeSet<>(List.of(place)));
        }
    }

    /// @param text 1–[Form#LONGEST_TEXT] characters
    record Written(String text) implements Answer {
        @Override
        public String toString() {
            return "Written[" + text.length() + "]";
        }
    }
}
