package city.okno.script.load;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.flow.Bundle;
import city.okno.script.flow.Step;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BundleLoaderTest {

    private static Bundle whole() {
        return bundle(TestScripts.whole());
    }

    private static Bundle bundle(Map<String, byte[]> files) {
        return switch (TestScripts.loader().load(files)) {
            case Loaded.Whole whole -> {
                assertThat(whole.warnings()).isEmpty();
                yield whole.bundle();
            }
            case Loaded.Broken broken ->
                    throw new AssertionError(
                            String.join(
                                    "\n", broken.faults().stream().map(Object::toString).toList()));
        };
    }

    @Test
    void remembersTheLastFew() {
        var loader = TestScripts.loader();
        var first = loader.load(edition("first"));
        for (var name : List.of("second", "third")) {
            loader.load(edition(name));
        }
        assertThat(loader.load(edition("first"))).isSameAs(first);
        for (var name : List.of("fourth", "fifth", "sixth")) {
            loader.load(edition(name));
        }
        assertThat(loader.load(edition("first"))).isNotSameAs(first);
    }

    private static Map<String, byte[]> edition(String name) {
        var files = new TreeMap<>(TestScripts.whole());
        files.merge(
                files.firstKey(),
                ("\n# " + name + "\n").getBytes(StandardCharsets.UTF_8),
                (file, remark) -> {
                    var both = Arrays.copyOf(file, file.length + remark.length);
                    System.arraycopy(remark, 0, both, file.length, remark.length);
                    return both;
                });
        return files;
    }

    @Test
    void resolvesBranchesToSteps() {
        var flow = whole().flow("ideas.submit");
        var enter = (Step.Do) flow.step("campaign.enter");
        assertThat(enter.on().to("Participant")).isEqualTo("topic");
        assertThat(flow.step(enter.on().to("Closed")))
                .isInstanceOfSatisfying(
                        Step.End.class,
                        end -> {
                            assertThat(end.result()).isEqualTo("refused");
                            assertThat(end.said().text().key())
                                    .isEqualTo("ideas.ideas.submit.closed");
                        });
        var review = (Step.Ask) flow.step("review");
        assertThat(flow.step(review.on().to("no")))
                .isInstanceOfSatisfying(
                        Step.Correct.class, it -> assertThat(it.next()).isEqualTo("review"));
    }

    @Test
    void keepsStepsInOrderOfTheFile() {
        assertThat(whole().flow("ideas.submit").steps().keySet())
                .containsExactly(
                        "campaign",
                        "campaign.enter",
                        "campaign.apply",
                        "campaign.apply/refused",
                        "campaign.enter/Closed",
                        "topic",
                        "title",
                        "ideas.similar",
                        "same_as",
                        "body",
                        "photos",
                        "review",
                        "review/no",
                        "send",
                        "send/Submitted",
                        "send/LimitReached",
                        "support",
                        "support/Supported");
    }

    @Test
    void asksTheWordNamedAfterTheSlot() {
        var ask = (Step.Ask) whole().flow("ideas.submit").step("topic");
        assertThat(ask.said().text().key()).isEqualTo("ideas.ideas.submit.ask_topic");
    }

    @Test
    void hasTheSameHashWhateverTheOrderAndOtherFiles() {
        var files = new TreeMap<String, byte[]>(java.util.Comparator.reverseOrder());
        files.putAll(TestScripts.whole());
        files.put("ideas/story.chat", "# a story".getBytes(StandardCharsets.UTF_8));
        assertThat(bundle(files).hash()).isEqualTo(whole().hash()).hasSize(64);
    }

    @Test
    void hasAnotherHashWhenAnyFileChanges() {
        var files = TestScripts.whole();
        files.merge(
                "common/lists.en.yaml",
                "# more\n".getBytes(StandardCharsets.UTF_8),
                (old, more) ->
                        (new String(old, StandardCharsets.UTF_8) + "# more\n")
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(bundle(files).hash()).isNotEqualTo(whole().hash());
    }

    @Test
    void loadsAgainFromItsOwnFiles() {
        assertThat(bundle(whole().files()).hash()).isEqualTo(whole().hash());
    }

    @Test
    void speaksEveryLanguageAndFallsBackToTheFirst() {
        var words = whole().words();
        var key = "campaign.campaign.apply.applied";
        assertThat(words.text(key, "ru", Map.of("missing", 2)).text())
                .isEqualTo("Вы участвуете. До начала не хватает 2 человек.");
        assertThat(words.text(key, "en", Map.of("missing", 1)).text())
                .isEqualTo("You take part. 1 person is missing to the start.");
        assertThat(words.text(key, "de", Map.of("missing", 21)).text())
                .isEqualTo("Вы участвуете. До начала не хватает 21 человека.");
    }

    @Test
    void gathersWordListsOfAllLanguages() {
        assertThat(whole().lists().of("yes_no").get("yes"))
                .containsExactly("yes", "y", "да", "ага");
    }

    @Test
    void knowsSynonymsOfOptionsInAllLanguages() {
        assertThat(whole().words().synonyms("ideas.ideas.submit.same_as_none"))
                .containsExactly(
                        "Нет",
                        "моя другая",
                        "другая",
                        "ни одна",
                        "No",
                        "mine is different",
                        "different");
    }
}
