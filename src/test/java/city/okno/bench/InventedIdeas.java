package city.okno.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.springframework.core.io.ClassPathResource;

/// As many different ideas as one likes, put together from those of the demo: the beginning of one
/// title and the end of another, and a few sentences. Always the same.
final class InventedIdeas {

    private static final int LONGEST_TITLE = 120;

    private final Random chance = new Random(2026);
    private final List<String[]> titles = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    record Idea(String title, String body) {}

    private InventedIdeas() {
        var isTitle = true;
        for (var line : lines()) {
            if (line.isBlank() || line.startsWith("#") || line.startsWith("==")) {
                continue;
            }
            if (isTitle) {
                titles.add(line.substring(line.indexOf(' ') + 1).split(" "));
            } else {
                sentences.addAll(List.of(line.split("(?<=[.!?]) ")));
            }
            isTitle = !isTitle;
        }
    }

    static List<Idea> of(int count) {
        var invented = new InventedIdeas();
        var ideas = new ArrayList<Idea>();
        var taken = new HashSet<String>();
        while (ideas.size() < count) {
            var title = invented.title();
            if (title.length() <= LONGEST_TITLE && taken.add(title)) {
                ideas.add(new Idea(title, invented.body()));
            }
        }
        return ideas;
    }

    private String title() {
        var beginning = any(titles);
        var end = any(titles);
        var words = new ArrayList<>(List.of(beginning).subList(0, (beginning.length + 1) / 2));
        words.addAll(List.of(end).subList(end.length / 2, end.length));
        return String.join(" ", words);
    }

    private String body() {
        var body = new ArrayList<String>();
        for (var i = 2 + chance.nextInt(4); i > 0; i--) {
            body.add(any(sentences));
        }
        return String.join(" ", body);
    }

    private <T> T any(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource("demo/ideas/my-office.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
