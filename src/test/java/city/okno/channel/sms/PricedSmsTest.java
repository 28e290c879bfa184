package city.okno.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Ask;
import city.okno.delivery.Message;
import city.okno.delivery.Option;
import city.okno.delivery.Target;
import city.okno.script.RichText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PricedSmsTest {

    private static final PricedSms TARIFF =
            new PricedSms(
                    new SmsSettings(
                            false,
                            Map.of("RU", new BigDecimal("3.50"), "KZ", BigDecimal.TEN),
                            "RUB"));

    @Test
    void countsOptionsAsTheLinesThatTheyBecome() {
        var start = new Target.Start("poll.answer", Map.of());
        var options = List.of(new Option("Да", start), new Option("Нет", start));
        var text = Message.of(RichText.plain("я".repeat(60)));
        assertThat(TARIFF.segments(text)).isEqualTo(1);
        // 60 + "\n1. Да" + "\n2. Нет"
        assertThat(TARIFF.segments(text.with(options))).isEqualTo(2);
    }

    @Test
    void buttonThatSharesSomethingCostsNothing() {
        var text = Message.of(RichText.plain("я".repeat(70)));
        var share = new Option("Отправить номер", new Target.Share(Ask.PHONE));
        assertThat(TARIFF.segments(text.with(List.of(share)))).isEqualTo(1);
    }

    @Test
    void emptyTextIsStillOneMessage() {
        assertThat(TARIFF.segments(Message.of(RichText.EMPTY))).isEqualTo(1);
    }

    @Test
    void regionDecidesAndNotTheCountryCode() {
        assertThat(TARIFF.region("+79161234567")).contains("RU");
        assertThat(TARIFF.region("+77011234567")).contains("KZ");
        assertThat(TARIFF.region("+14155550100")).isEmpty();
        assertThat(TARIFF.region("+78001234567")).isEmpty();
    }
}
