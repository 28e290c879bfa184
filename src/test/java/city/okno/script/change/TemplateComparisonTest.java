package city.okno.script.change;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.Template;
import city.okno.script.Template.Category;
import city.okno.script.Template.Type;
import city.okno.script.Template.Variable;
import city.okno.script.change.TemplateChange.Added;
import city.okno.script.change.TemplateChange.Breaking;
import city.okno.script.change.TemplateChange.Compatible;
import city.okno.script.change.TemplateChange.Same;
import city.okno.script.flow.Bundle;
import city.okno.script.load.Loaded;
import city.okno.script.load.TestScripts;
import city.okno.script.words.TextBook;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplateComparisonTest {

    private static final TextBook EMPTY = new TextBook(List.of("en"), "", List.of());

    private static final Variable NUMBER = new Variable(Type.TEXT, 16);
    private static final Variable SUM = new Variable(Type.MONEY, 0);
    private static final Template DUE = due(Map.of("number", NUMBER, "sum", SUM));

    private static Template due(Map<String, Variable> variables) {
        return due(1, Category.DEPARTMENT, variables);
    }

    private static Template due(int version, Category category, Map<String, Variable> variables) {
        return new Template(
                "payment.due", version, category, "template.payment.due.v" + version, variables);
    }

    private static Map<String, TemplateChange> change(List<Template> newer) {
        return new TemplateComparison(EMPTY, EMPTY).between(List.of(DUE), newer);
    }

    private static TemplateChange change(Template newer) {
        return change(List.of(newer)).get("payment.due.v1");
    }

    @Test
    void findsUnchangedOneTheSame() {
        assertThat(change(due(DUE.variables()))).isEqualTo(new Same());
    }

    @Test
    void newVersionBreaksNobody() {
        var second = due(2, Category.DEPARTMENT, Map.of());
        assertThat(change(List.of(DUE, second)))
                .containsEntry("payment.due.v1", new Same())
                .containsEntry("payment.due.v2", new Added())
                .allSatisfy((_, change) -> assertThat(change.carries()).isTrue());
    }

    @Test
    void goneVersionBreaks() {
        assertThat(change(List.of()))
                .containsEntry("payment.due.v1", new Breaking(List.of("the template is gone")));
    }

    @Test
    void goneAndNewVariablesBreak() {
        assertThat(change(due(Map.of("number", NUMBER, "reason", NUMBER))))
                .isEqualTo(new Breaking(List.of("its “sum” is gone", "it needs “reason” too")));
    }

    @Test
    void otherTypeBreaks() {
        var other = Map.of("number", NUMBER, "sum", new Variable(Type.NUMBER, 0));
        assertThat(change(due(other)))
                .isEqualTo(new Breaking(List.of("its “sum” is of type number, no longer money")));
    }

    @Test
    void shorterTextBreaksAndLongerOneDoesNot() {
        var shorter = Map.of("number", new Variable(Type.TEXT, 9), "sum", SUM);
        assertThat(change(due(shorter)))
                .isEqualTo(
                        new Breaking(
                                List.of("its “number” has at most 9 characters, no longer 16")));
        var longer = Map.of("number", new Variable(Type.TEXT, 20), "sum", SUM);
        assertThat(change(due(longer)))
                .isEqualTo(new Compatible(List.of("its “number” has up to 20 characters")));
    }

    @Test
    void otherCategoryIsCompatible() {
        assertThat(change(due(1, Category.DOCUMENT, DUE.variables())))
                .isEqualTo(
                        new Compatible(
                                List.of("it is of the category document, no longer department")));
    }

    @Test
    void otherWordsAreCompatible() {
        var change = compare(bundle("Pay {sum}."), bundle("Please pay {sum}."));
        assertThat(change.templates())
                .containsEntry("payment.due.v1", new Compatible(List.of("it says something else")));
        assertThat(change.breaks()).isFalse();
        assertThat(compare(bundle("Pay {sum}."), bundle(null)).breaks()).isTrue();
    }

    private static BundleChange compare(Map<String, byte[]> older, Map<String, byte[]> newer) {
        return TestScripts.loader().compare(whole(older), whole(newer));
    }

    private static Bundle whole(Map<String, byte[]> files) {
        return switch (TestScripts.loader().load(files)) {
            case Loaded.Whole whole -> whole.bundle();
            case Loaded.Broken broken -> throw new AssertionError(broken.faults().toString());
        };
    }

    /// @param text null: without the template
    private static Map<String, byte[]> bundle(@Nullable String text) {
        var files = new TreeMap<>(TestScripts.whole());
        if (text != null) {
            put(
                    files,
                    "payment_due.template.yaml",
                    """
                    template: payment.due
                    version: 1
                    category: department
                    variables:
                      sum: { type: text, max: 9 }
                    """);
            for (var language : List.of("ru", "en")) {
                put(
                        files,
                        "words." + language + ".yaml",
                        """
                        payment.due.v1:
                          title: To pay
                          text: "%1$s"
                          text_sms: "%1$s"
                        """
                                .formatted(text));
            }
        }
        return files;
    }

    private static void put(Map<String, byte[]> files, String name, String text) {
        files.put("template/" + name, text.getBytes(StandardCharsets.UTF_8));
    }
}
