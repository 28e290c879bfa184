package city.okno.script.words;

import city.okno.script.flow.Place;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A word of a words file, in one language.
///
/// @param key full key, `campaign.thanks`
/// @param synonyms what else may be written for it, when it is the label of an option
/// @param sms the most segments that it may need by SMS; null when it has no budget
/// @param longest the most characters of arguments, as the author says
public record Text(
        String key,
        String language,
        Message message,
        List<String> synonyms,
        @Nullable Integer sms,
        Map<String, Integer> longest,
        Place place) {

    public MessageShape shape() {
        return message.shape();
    }
}
