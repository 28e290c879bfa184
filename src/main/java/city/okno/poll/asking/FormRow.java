package city.okno.poll.asking;

import city.okno.poll.Form;
import city.okno.script.Wording;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How a form stands in the tables.
final class FormRow {

    private static final String SINGLE = "SINGLE";
    private static final String SEVERAL = "SEVERAL";
    private static final String SCALE = "SCALE";
    private static final String TEXT = "TEXT";

    private FormRow() {}

    static String code(Form form) {
        return switch (form) {
            case Form.Single _ -> SINGLE;
            case Form.Several _ -> SEVERAL;
            case Form.Scale _ -> SCALE;
            case Form.ShortText() -> TEXT;
        };
    }

    static @Nullable Integer points(Form form) {
        return form instanceof Form.Scale(var points, _, _) ? points : null;
    }

    /// What stands from place 1 on.
    static List<Wording> wordings(Form form) {
        return switch (form) {
            case Form.Single(var options) -> options;
            case Form.Several(var options) -> options;
            case Form.Scale(_, var low, var high) -> List.of(low, high);
            case Form.ShortText() -> List.of();
        };
    }

    static Form form(String code, @Nullable Integer points, List<PollTextRepository.Text> texts) {
        var wordings =
                IntStream.rangeClosed(1, last(texts))
                        .mapToObj(place -> PollTextRepository.wording(place, texts))
                        .toList();
        return switch (code) {
            case SINGLE -> new Form.Single(wordings);
            case SEVERAL -> new Form.Several(wordings);
            case SCALE ->
                    new Form.Scale(
                            Objects.requireNonNull(points), wordings.get(0), wordings.get(1));
            case TEXT -> new Form.ShortText();
            default -> throw new IllegalStateException("form " + code);
        };
    }

    private static int last(List<PollTextRepository.Text> texts) {
        return texts.stream().mapToInt(PollTextRepository.Text::place).max().orElse(0);
    }
}
