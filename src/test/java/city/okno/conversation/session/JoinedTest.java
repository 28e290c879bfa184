package city.okno.conversation.session;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.conversation.session.Effect.Button;
import city.okno.conversation.session.Effect.Say;
import city.okno.delivery.Ask;
import city.okno.delivery.Target;
import city.okno.script.ChannelKind;
import city.okno.script.ChannelLimits;
import city.okno.script.RichText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JoinedTest {

    private static final ChannelLimits SMS = ChannelLimits.of(ChannelKind.SMS);
    private static final Button MENU = new Button("Menu", new Target.Start("menu", Map.of()), true);

    @Test
    void putsBlankLineBetween() {
        assertThat(Joined.of(List.of(tell("one"), question("two")), SMS))
                .singleElement()
                .satisfies(say -> {
                    assertThat(say.text().text()).isEqualTo("one\n\ntwo");
                    assertThat(say.ask()).isEqualTo(Ask.TEXT);
                });
    }

    @Test
    void breaksWhereTheChannelEnds() {
        assertThat(Joined.of(List.of(tell("a".repeat(400)), tell("b".repeat(400))), SMS))
                .hasSize(2);
    }

    @Test
    void putsNothingBelowButtons() {
        assertThat(Joined.of(List.of(offer("one"), tell("two")), SMS)).hasSize(2);
    }

    @Test
    void menuAloneGoesUnderWhatWasSaid() {
        assertThat(Joined.of(List.of(tell("one"), offer("")), SMS))
                .singleElement()
                .satisfies(say -> assertThat(say.buttons()).containsExactly(MENU));
    }

    @Test
    void picturesStandAlone() {
        assertThat(Joined.of(List.of(tell("one"), picture(), tell("two")), SMS)).hasSize(3);
    }

    @Test
    void longTextEndsWithTheButtons() {
        var story =
                new Say(
                        RichText.plain("слово ".repeat(200).strip()),
                        List.of(MENU),
                        List.of(),
                        List.of(),
                        Ask.CHOICE,
                        List.of());
        var parts = Joined.of(List.of(story), SMS);
        assertThat(parts).hasSize(2);
        assertThat(parts.getFirst().buttons()).isEmpty();
        assertThat(parts.getFirst().ask()).isNull();
        assertThat(parts.getLast().buttons()).containsExactly(MENU);
        assertThat(parts.getLast().ask()).isEqualTo(Ask.CHOICE);
    }

    @Test
    void textTooLongForACaptionStandsBelowThePicture() {
        var card =
                new Say(
                        RichText.plain("a".repeat(1100)),
                        List.of(MENU),
                        List.of("p1"),
                        List.of(),
                        null,
                        List.of());
        var parts = Joined.of(List.of(card), ChannelLimits.of(ChannelKind.TELEGRAM));
        assertThat(parts).hasSize(2);
        assertThat(parts.getFirst().pictures()).containsExactly("p1");
        assertThat(parts.getFirst().text()).isEqualTo(RichText.EMPTY);
        assertThat(parts.getLast().buttons()).containsExactly(MENU);
        assertThat(Joined.of(List.of(card), ChannelLimits.of(ChannelKind.WEB))).hasSize(1);
    }

    private static Say tell(String text) {
        return new Say(RichText.plain(text), List.of(), List.of(), List.of(), null, List.of());
    }

    private static Say question(String text) {
        return new Say(RichText.plain(text), List.of(), List.of(), List.of(), Ask.TEXT, List.of());
    }

    private static Say offer(String text) {
        return new Say(RichText.plain(text), List.of(MENU), List.of(), List.of(), null, List.of());
    }

    private static Say picture() {
        return new Say(RichText.EMPTY, List.of(), List.of("p1"), List.of(), null, List.of());
    }
}
