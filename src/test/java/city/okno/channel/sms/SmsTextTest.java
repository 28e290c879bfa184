package city.okno.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.delivery.Ask;
import city.okno.delivery.LetterId;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Rendering.Shown;
import city.okno.script.ChannelKind;
import city.okno.script.RichText;
import city.okno.script.RichText.Span;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmsTextTest {

    @Test
    void showsTextWithoutMarks() {
        var text = new RichText(List.of(new Span.Plain("Ждём "), new Span.Bold("вас")));
        assertThat(SmsText.of(outgoing(text))).isEqualTo("Ждём вас");
    }

    @Test
    void spendsNothingOnNonBreakingSpaces() {
        assertThat(SmsText.of(outgoing(RichText.plain("1:15\u202fPM, 5\u00a0500"))))
                .isEqualTo("1:15 PM, 5 500");
    }

    @Test
    void numbersOptionsInOrder() {
        assertThat(
                        SmsText.of(
                                outgoing(
                                        RichText.plain("Придёте?"),
                                        new Outgoing.Button("Да", "a", null),
                                        new Outgoing.Button("Нет", "b", null))))
                .isEqualTo("Придёте?\n1. Да\n2. Нет");
    }

    @Test
    void leavesOutWhatPhoneCannotShare() {
        assertThat(
                        SmsText.of(
                                outgoing(
                                        RichText.plain("Ваш номер?"),
                                        new Outgoing.Button("Отправить", "", Ask.PHONE),
                                        new Outgoing.Button("Отмена", "a", null))))
                .isEqualTo("Ваш номер?\n1. Отмена");
    }

    @Test
    void rendersWhatItSays() {
        var letter = outgoing(RichText.plain("Придёте?"), new Outgoing.Button("Да", "a", null));
        assertThat(new SmsRendering(new SmsSettings(false, null, "RUB")).of(letter))
                .containsExactly(new Shown("Придёте?\n1. Да", List.of()));
    }

    private static Outgoing outgoing(RichText text, Outgoing.Button... buttons) {
        return new Outgoing(
                new LetterId(1),
                1,
                new Address(ChannelKind.SMS, "+79161234567"),
                text,
                List.of(buttons),
                List.of(),
                List.of(),
                null,
                Instant.EPOCH);
    }
}
