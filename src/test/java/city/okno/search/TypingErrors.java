package city.okno.search;

import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// Errors as fingers make them, the same for the same seed.
final class TypingErrors {

    private TypingErrors() {}

    /// One letter after the second and before the ending left out, doubled or swapped.
    static String oneInTheLongestWord(Random random, String text) {
        String longest =
                List.of(text.split(" ")).stream()
                        .max(Comparator.comparingInt(String::length))
                        .orElseThrow();
        if (longest.length() < 6) {
            return text;
        }
        int at = 2 + random.nextInt(longest.length() - 5);
        StringBuilder wrong = new StringBuilder(longest);
        switch (random.nextInt(3)) {
            case 0 -> wrong.deleteCharAt(at);
            case 1 -> wrong.insert(at, longest.charAt(at));
            default -> wrong.deleteCharAt(at).insert(at + 1, longest.charAt(at));
        }
        return text.replace(longest, wrong);
    }
}
