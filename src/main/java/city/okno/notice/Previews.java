package city.okno.notice;

import city.okno.script.ChannelKind;
import city.okno.script.Phone;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The door for who wants to see a notice before anybody is told. Nothing is kept or sent.
public interface Previews {

    /// What each messenger would show, in the order of [ChannelKind].
    ///
    /// @param template and `arguments`: as in [Notice]
    /// @param language two letters
    List<Look> of(
            Category category,
            String template,
            Map<String, Object> arguments,
            String language,
            Instant now);

    /// What a segment of an SMS to this number costs; empty when it gets none.
    Optional<SmsPrice> price(Phone phone);

    /// @param text of a bold part or a link only the text
    /// @param rows what stands on its buttons
    record Look(ChannelKind channel, String text, List<List<String>> rows) {
        public Look {
            rows = List.copyOf(rows);
        }
    }

    /// @param region ISO 3166
    /// @param segment the price of one
    /// @param currency ISO 4217
    record SmsPrice(String region, BigDecimal segment, String currency) {}
}
