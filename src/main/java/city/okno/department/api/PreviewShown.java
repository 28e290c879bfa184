package city.okno.department.api;

import city.okno.notice.Previews.Look;
import city.okno.notice.Previews.SmsPrice;
import city.okno.script.ChannelKind;
import city.okno.script.Segments;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What residents would be shown.
///
/// @param languages what each messenger shows, by language
/// @param price null: no number was given, or it gets no SMS
@JsonInclude(Include.NON_NULL)
record PreviewShown(
        String template,
        int version,
        Map<String, Map<String, ChannelShown>> languages,
        @Nullable PriceShown price) {

    /// @param buttons row by row; null: there are none
    /// @param sms null: another messenger
    @JsonInclude(Include.NON_NULL)
    record ChannelShown(
            String text, @Nullable List<List<String>> buttons, @Nullable SmsShown sms) {}

    /// What an SMS takes.
    ///
    /// @param encoding `GSM-7` or `UCS-2`
    /// @param units septets or UTF-16 units
    /// @param because the first character that GSM-7 does not have; null: it has all
    /// @param cost of all segments, in the currency of the price; null where there is none
    @JsonInclude(Include.NON_NULL)
    record SmsShown(
            String encoding,
            int units,
            int segments,
            @Nullable String because,
            @Nullable String cost) {}

    /// @param region of the number, ISO 3166
    /// @param segment what one costs
    /// @param currency ISO 4217
    record PriceShown(String region, String segment, String currency) {}

    static Map<String, ChannelShown> shown(List<Look> looks, @Nullable SmsPrice price) {
        var channels = new LinkedHashMap<String, ChannelShown>();
        for (var look : looks) {
            channels.put(
                    look.channel().code(),
                    new ChannelShown(
                            look.text(),
                            look.rows().isEmpty() ? null : look.rows(),
                            look.channel() == ChannelKind.SMS ? sms(look.text(), price) : null));
        }
        return channels;
    }

    private static SmsShown sms(String text, @Nullable SmsPrice price) {
        var segments = Segments.of(text);
        return new SmsShown(
                switch (segments.encoding()) {
                    case GSM_7 -> "GSM-7";
                    case UCS_2 -> "UCS-2";
                },
                segments.units(),
                segments.count(),
                Segments.firstBeyondGsm(text).orElse(null),
                price == null
                        ? null
                        : price.segment()
                                .multiply(BigDecimal.valueOf(segments.count()))
                                .toPlainString());
    }

    static @Nullable PriceShown shown(@Nullable SmsPrice price) {
        return price == null
                ? null
                : new PriceShown(price.region(), price.segment().toPlainString(), price.currency());
    }
}
