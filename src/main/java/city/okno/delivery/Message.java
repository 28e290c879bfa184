package city.okno.delivery;

import city.okno.script.RichText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is said, before a channel lays it out. Order of options is their number by SMS.
///
/// @param pictures public ids of pictures kept by Okno
/// @param files documents to attach where the messenger allows it
/// @param ask null when nothing is asked
/// @param language two letters, the language of the words; null when it is not known. A channel
///   whose own words stand around the message (the web chat's page) follows it.
public record Message(
        RichText text,
        List<Option> options,
        List<String> pictures,
        List<File> files,
        @Nullable Ask ask,
        @Nullable String language) {

    /// A small text document made for the recipient, for example the export of one's own data.
    public record File(String name, String mediaType, String content) {}

    public Message {
        options = List.copyOf(options);
        pictures = List.copyOf(pictures);
        files = List.copyOf(files);
    }

    /// A message in a language that is not known.
    public Message(
            RichText text,
            List<Option> options,
            List<String> pictures,
            List<File> files,
            @Nullable Ask ask) {
        this(text, options, pictures, files, ask, null);
    }

    public static Message of(RichText text) {
        return new Message(text, List.of(), List.of(), List.of(), null);
    }

    public Message with(List<Option> options) {
        return new Message(text, options, pictures, files, ask, language);
    }

    /// The same message with another text.
    public Message saying(RichText other) {
        return new Message(other, options, pictures, files, ask, language);
    }

    /// The same message, known to be in this language.
    public Message in(String language) {
        return new Message(text, options, pictures, files, ask, language);
    }
}
