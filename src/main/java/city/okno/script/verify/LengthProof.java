package city.okno.script.verify;

import city.okno.script.ChannelKind;
import city.okno.script.ChannelLimits;
import city.okno.script.fault.Faults;
import city.okno.script.fault.Kind;
import city.okno.script.flow.Options;
import city.okno.script.flow.Step;
import city.okno.script.flow.Word;
import city.okno.script.words.Text;
import city.okno.script.words.TextBook;
import city.okno.script.words.Variants;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Proves that every channel can carry what is said. What comes from outside and has no limit is
/// counted as nothing here; the turn splits what becomes too long.
final class LengthProof {

    private final TextBook book;
    private final Faults faults;

    /// A step is proved once for every way that leads to it, and its words are the same each time.
    private final Map<Measured, Integer> measured = new HashMap<>();

    private record Measured(Text text, Map<String, Integer> lengths) {}

    LengthProof(TextBook book, Faults faults) {
        this.book = book;
        this.faults = faults;
    }

    void text(Word word, Variables variables) {
        for (var text : book.find(word.key())) {
            for (var channel : ChannelKind.values()) {
                int longest =
                        measured(
                                text,
                                name -> channel == ChannelKind.SMS ? 0 : known(variables, name));
                int limit = ChannelLimits.of(channel).text();
                if (longest > limit) {
                    faults.add(
                            Kind.TEXT_TOO_LONG,
                            text.place(),
                            "up to "
                                    + longest
                                    + " characters; "
                                    + channel.code()
                                    + " carries "
                                    + limit,
                            "a shorter text or two steps");
                    break;
                }
            }
        }
    }

    /// The label of a button.
    void label(Word word) {
        var narrowest = narrowest(ChannelLimits::label);
        int limit = ChannelLimits.of(narrowest).label();
        for (var text : book.find(word.key())) {
            int longest = measured(text, _ -> 0);
            if (longest > limit) {
                faults.add(
                        Kind.LABEL_TOO_LONG,
                        text.place(),
                        "a button of "
                                + longest
                                + " characters; "
                                + narrowest.code()
                                + " shows "
                                + limit,
                        "a shorter label");
            }
        }
    }

    /// The buttons that stand in the script; long lists from elsewhere page.
    void buttons(Step step) {
        var narrowest = narrowest(ChannelLimits::buttons);
        int limit = ChannelLimits.of(narrowest).buttons();
        long single = step.said().offers().stream().filter(it -> it.each() == null).count();
        int also =
                step instanceof Step.Ask ask
                        ? switch (ask.options()) {
                            case Options.Each each -> each.also().size();
                            case Options.Listed listed -> listed.also().size();
                            case Options.Always _ -> 0;
                            case null -> 0;
                        }
                        : 0;
        int own = step instanceof Step.Ask ask ? ask.buttons().size() : 0;
        if (single + also + own > limit) {
            faults.add(
                    Kind.TOO_MANY_BUTTONS,
                    step.place(),
                    single + also + own + " buttons; " + narrowest.code() + " carries " + limit,
                    "fewer, or a choice, which pages");
        }
    }

    private int measured(Text text, ToIntFunction<String> length) {
        var lengths = new HashMap<String, Integer>();
        text.shape().arguments().forEach(name -> lengths.put(name, length.applyAsInt(name)));
        return measured.computeIfAbsent(
                new Measured(text, lengths), _ -> longest(text, lengths::get));
    }

    static int longest(Text text, ToIntFunction<String> length) {
        return Variants.of(text.message(), length).stream()
                .mapToInt(arguments -> text.message().text(arguments).text().length())
                .max()
                .orElse(0);
    }

    private static int known(Variables variables, String name) {
        return variables.find(name).stream().mapToInt(Variables.Variable::longest).max().orElse(0);
    }

    private static ChannelKind narrowest(ToIntFunction<ChannelLimits> limit) {
        return Arrays.stream(ChannelKind.values())
                .min(Comparator.comparingInt(it -> limit.applyAsInt(ChannelLimits.of(it))))
                .orElseThrow();
    }
}
