package city.okno.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.okno.script.RichText;
import city.okno.script.RichText.Span;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

class TelegramTextTest {

    @Test
    void countsOffsetsInUtf16Units() {
        var text =
                TelegramText.of(
                        new RichText(
                                List.of(
                                        new Span.Plain("😀 "),
                                        new Span.Bold("Идея № 7"),
                                        new Span.Plain("\n"),
                                        new Span.Link(
                                                "смотреть", URI.create("https://okno.example/")))));
        assertThat(text.text()).isEqualTo("😀 Идея № 7\nсмотреть");
        assertThat(text.entities())
                .extracting(
                        MessageEntity::getType,
                        MessageEntity::getOffset,
                        MessageEntity::getLength,
                        MessageEntity::getUrl)
                .containsExactly(
                        tuple("bold", 3, 8, null),
                        tuple("text_link", 12, 8, "https://okno.example/"));
    }

    @Test
    void leavesMarksOfPeopleAlone() {
        var text = TelegramText.of(RichText.plain("*не жирно* <b>и это</b> [нет](https://x.y)"));
        assertThat(text.text()).isEqualTo("*не жирно* <b>и это</b> [нет](https://x.y)");
        assertThat(text.entities()).isEmpty();
    }
}
