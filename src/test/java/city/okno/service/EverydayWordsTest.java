package city.okno.service;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.service.CivicServices.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EverydayWordsTest {

    private static final Path PHRASES = Path.of("src/test/resources/service/everyday-words.txt");

    private final CivicServices services = TestServices.demo();

    @Test
    void meansTheRightThingAmongTheFirstThree() throws IOException {
        var phrases = phrases();
        assertThat(phrases).hasSizeGreaterThanOrEqualTo(120);

        var missed = new ArrayList<String>();
        for (var phrase : phrases) {
            var found = codes(phrase.text());
            if (!found.contains(phrase.code())) {
                missed.add(phrase + ": " + found);
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void findsNothingForWhatNobodyOffers() {
        assertThat(codes("полёт на Марс")).isEmpty();
        assertThat(codes("какая погода завтра")).isEmpty();
        assertThat(codes("xyz")).isEmpty();
        assertThat(codes("?!")).isEmpty();
    }

    private List<String> codes(String text) {
        return services.find(text, 3).stream()
                .map(found ->
                        switch (found) {
                            case Found.Service(var it) -> it.code();
                            case Found.Situation(var it) -> it.code();
                            case Found.Question(var it) -> it.code();
                        })
                .toList();
    }

    private record Wanted(String code, String text) {}

    private static List<Wanted> phrases() throws IOException {
        return Files.readAllLines(PHRASES).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(": ", 2))
                .map(line -> new Wanted(line[0], line[1]))
                .toList();
    }
}
