package city.okno.channel.vk;

import city.okno.script.RichText;
import city.okno.script.RichText.Span;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Rich text as VK takes it: plain, because messages.send 5.199 knows no marks. What VK itself
/// would read as a mention in what people wrote (`@name`, `*id1 (text)`, `[club1|text]`) is parted
/// by an invisible character.
final class VkText {

    private static final String WORD_JOINER = "\u2060";

    /// Not inside a word: an e-mail address is no mention.
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}_])[@*](?=[\\p{L}_])");

    private static final Pattern BRACKETS = Pattern.compile("\\[(?=[^\\[\\]|\\n]+\\|)");

    private VkText() {}

    static String of(RichText rich) {
        return rich.spans().stream().map(VkText::of).collect(Collectors.joining());
    }

    /// Text of somebody, nothing in it a mention.
    static String plain(String text) {
        var unmentioned = MENTION.matcher(text).replaceAll("$0" + WORD_JOINER);
        return BRACKETS.matcher(unmentioned).replaceAll("$0" + WORD_JOINER);
    }

    private static String of(Span span) {
        return switch (span) {
            case Span.Plain(var text) -> plain(text);
            case Span.Bold(var text) -> plain(text);
            case Span.Link(var text, var target) ->
                    text.equals(target.toString())
                            ? text
                            : "%s (%s)".formatted(plain(text), target);
        };
    }
}
