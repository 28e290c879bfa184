package city.okno.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Ask;
import city.okno.delivery.Message;
import city.okno.delivery.Target;
import city.okno.script.RichText;
import city.okno.script.RichText.Span;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredJsonTest {

    @Test
    void keepsMessageWithoutItsOptions() {
        var text =
                new RichText(
                        List.of(
                                new Span.Plain("Привет, \"мир\" <b>\n"),
                                new Span.Bold("жирно"),
                                new Span.Link("сюда", URI.create("https://okno.city/a?b=1&c=2"))));
        var message =
                new Message(
                        text,
                        List.of(),
                        List.of("p1", "p2"),
                        List.of(new Message.File("my data.txt", "text/plain", "")),
                        Ask.PHONE,
                        "ru");
        assertThat(StoredJson.message(StoredJson.of(message))).isEqualTo(message);
    }

    @Test
    void keepsMessageWithNothingInIt() {
        var message = Message.of(RichText.EMPTY);
        assertThat(StoredJson.message(StoredJson.of(message))).isEqualTo(message);
    }

    @Test
    void keepsWhatButtonsDo() {
        var answer = new Target.Answer(42, "yes");
        var start = new Target.Start("ideas.show", Map.of("idea", "17"));
        var share = new Target.Share(Ask.PHONE);
        var bare = new Target.Start("menu", Map.of());
        assertThat(StoredJson.target(StoredJson.of(answer))).isEqualTo(answer);
        assertThat(StoredJson.target(StoredJson.of(start))).isEqualTo(start);
        assertThat(StoredJson.target(StoredJson.of(share))).isEqualTo(share);
        assertThat(StoredJson.target(StoredJson.of(bare))).isEqualTo(bare);
    }

    @Test
    void readsRowsOfYesterday() {
        assertThat(
                        StoredJson.message(
                                """
                                {"text":[{"text":"Да"}],"pictures":[],"files":[]}\
                                """))
                .isEqualTo(Message.of(RichText.plain("Да")));
    }
}
