package city.okno.script.change;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.change.FlowChange.Breaking;
import city.okno.script.change.FlowChange.Move;
import city.okno.script.change.FlowChange.Obstacle;
import city.okno.script.flow.Bundle;
import city.okno.script.load.Loaded;
import city.okno.script.load.TestScripts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final String FLOW = "ideas/submit.flow.yaml";
    private static final String SUBMIT = "ideas.submit";
    private static final List<String> LANGUAGES = List.of("ru", "en");

    private final Map<String, byte[]> files = new TreeMap<>(TestScripts.whole());

    private static Bundle bundle(Map<String, byte[]> files) {
        return switch (TestScripts.loader().load(files)) {
            case Loaded.Whole whole -> whole.bundle();
            case Loaded.Broken broken -> throw new AssertionError(broken.faults().toString());
        };
    }

    private void edit(String file, String old, String text) {
        var before = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(before).contains(old);
        files.put(file, before.replace(old, text).getBytes(StandardCharsets.UTF_8));
    }

    private BundleChange change() {
        return TestScripts.loader().compare(bundle(TestScripts.whole()), bundle(files));
    }

    private FlowChange submit() {
        return change().of(SUBMIT).orElseThrow();
    }

    private Breaking breaking() {
        assertThat(submit()).isInstanceOf(Breaking.class);
        return (Breaking) submit();
    }

    @Test
    void findsUnchangedFlowsTheSameWhereverTheyStand() {
        edit(FLOW, "expire:", "\n# a remark\nexpire:");
        assertThat(change().flows())
                .containsOnlyKeys("campaign.apply", SUBMIT)
                .allSatisfy((_, change) -> assertThat(change).isEqualTo(new FlowChange.Same()));
    }

    @Test
    void findsOtherWordsCompatible() {
        edit("ideas/words.ru.yaml", "О чём ваша идея?", "К чему относится идея?");
        assertThat(submit()).isEqualTo(new FlowChange.Compatible());
        assertThat(change().of("campaign.apply")).contains(new FlowChange.Same());
    }

    @Test
    void findsLimitsAndRemindersCompatible() {
        edit(FLOW, "max: 120", "max: 90");
        edit(FLOW, "remind: [PT2H, P1D]", "remind: [PT3H]");
        assertThat(submit()).isEqualTo(new FlowChange.Compatible());
    }

    @Test
    void newQuestionBreaksForWhoIsAlreadyPastIt() {
        ask("street");
        edit(FLOW, "title: slots.title, body", "title: slots.street, body");
        var obstacles = breaking().obstacles();
        assertThat(obstacles)
                .extracting(Obstacle::step)
                .contains("title", "body", "review")
                .doesNotContain("campaign", "topic");
        assertThat(obstacles.getFirst().why()).contains("street");
    }

    @Test
    void newQuestionThatNobodyMissesIsCompatible() {
        ask("street");
        assertThat(submit()).isEqualTo(new FlowChange.Compatible());
    }

    @Test
    void otherTypeOrSourceOfAnAnswerBreaks() {
        edit(FLOW, "topic: { type: choice, from: campaign.topics }", "topic: { type: text }");
        assertThat(breaking().obstacles())
                .contains(new Obstacle("topic", "it asks for text, no longer for choice"))
                .contains(
                        new Obstacle(
                                "title",
                                "ideas/submit.flow.yaml:7:3: “topic” was answered as a choice"
                                        + " (expected no other type, or another name)"))
                .noneMatch(obstacle -> obstacle.step().equals("campaign"));
    }

    @Test
    void goneFlowBreaksAndNewOneDoesNot() {
        var change = TestScripts.loader().compare(bundle(files), bundle(with("ideas.other")));
        assertThat(change.of("ideas.other")).contains(new FlowChange.Added());
        var back = TestScripts.loader().compare(bundle(with("ideas.other")), bundle(files));
        assertThat(back.breaks()).isTrue();
        assertThat(back.of("ideas.other"))
                .contains(
                        new Breaking(
                                List.of(new Obstacle("", "the flow is gone")), Map.of(), false));
    }

    private Map<String, byte[]> with(String flow) {
        var more = new TreeMap<>(files);
        more.put(
                "ideas/other.flow.yaml",
                ("flow: " + flow + "\ntitle: words.title_short_name\nsteps:\n  - end: done\n")
                        .getBytes(StandardCharsets.UTF_8));
        for (var language : LANGUAGES) {
            var words = "ideas/words." + language + ".yaml";
            var text = new String(more.get(words), StandardCharsets.UTF_8);
            more.put(
                    words,
                    (text + "\n" + flow + ":\n  title_short_name: Other\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        return more;
    }

    @Test
    void renamedQuestionMovesByItsRule() {
        rename();
        edit(
                FLOW,
                "{ from: describe, to: body, slots: { text: body } }",
                "{ from: body, to: text, slots: { body: text } }");
        assertThat(breaking().moves())
                .containsOnlyKeys("body")
                .containsValue(new Move("text", Map.of("body", "text"), false));
        assertThat(breaking().drained()).isFalse();
    }

    @Test
    void ruleThatLeavesAnAnswerOutHelpsNobody() {
        rename();
        edit(
                FLOW,
                "{ from: describe, to: body, slots: { text: body } }",
                "{ from: body, to: review }");
        assertThat(breaking().moves()).isEmpty();
    }

    @Test
    void ruleToAnotherQuestionAsksIt() {
        rename();
        edit(
                FLOW,
                "{ from: describe, to: body, slots: { text: body } }",
                "{ from: body, to: title }");
        assertThat(breaking().moves()).containsValue(new Move("title", Map.of(), true));
    }

    @Test
    void knowsWhatIsDrained() {
        rename();
        edit(
                FLOW,
                "migrate:\n  - { from: describe, to: body, slots: { text: body } }",
                "drain: now");
        assertThat(breaking().drained()).isTrue();
    }

    private void rename() {
        edit(FLOW, "  body: {", "  text: {");
        edit(FLOW, "Nothing: body", "Nothing: text");
        edit(FLOW, "none: body", "none: text");
        edit(FLOW, "ask: body", "ask: text");
        edit(FLOW, "title, body, photos]", "title, text, photos]");
        edit(FLOW, "slots.body", "slots.text");
        for (var language : LANGUAGES) {
            var words = "ideas/words." + language + ".yaml";
            edit(words, "ask_body", "ask_text");
            edit(words, "{body}", "{text}");
            edit(words, "label_body", "label_text");
        }
    }

    private void ask(String slot) {
        edit(FLOW, "  sure: ", "  " + slot + ": { type: text }\n  sure: ");
        edit(FLOW, "  - ask: title\n", "  - ask: " + slot + "\n  - ask: title\n");
        for (var language : LANGUAGES) {
            edit(
                    "ideas/words." + language + ".yaml",
                    "  label_title:",
                    "  ask_" + slot + ": …\n  label_title:");
        }
    }
}
