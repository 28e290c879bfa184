package city.okno.channel.web;

import static city.okno.channel.web.ChatFixture.get;
import static city.okno.channel.web.ChatFixture.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import city.okno.delivery.Address;
import city.okno.delivery.LetterId;
import city.okno.delivery.Outgoing;
import city.okno.script.ChannelKind;
import city.okno.script.RichText;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@DatabaseTest
class PhonePanelTest {

    private final ChatFixture chat;

    PhonePanelTest(TestDatabase database) {
        chat = new ChatFixture(database);
    }

    @Test
    void showsSmsToNumberThatConversationHasNamed() throws Exception {
        chat.http.perform(post("{\"text\": \"8 916 123-45-67\"}"));
        chat.panel.send(sms(1, "Код 482913"));
        chat.http
                .perform(get("/api/demo/sms"))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].text").value("Код 482913\n1. Понятно"))
                .andExpect(jsonPath("$[0].to").value("+… 67"));
    }

    @Test
    void showsNothingToOthers() throws Exception {
        chat.http.perform(post("{\"text\": \"8 916 123-45-67\"}"));
        chat.panel.send(sms(1, "Код 482913"));
        chat.http
                .perform(MockMvcRequestBuilders.get("/api/demo/sms"))
                .andExpect(jsonPath("$.length()").value(0));
    }

    @Test
    void showsSmsSentAgainOnce() throws Exception {
        chat.http.perform(post("{\"text\": \"мой номер +7 916 123 45 67\"}"));
        chat.panel.send(sms(1, "раз"));
        chat.panel.send(sms(1, "раз"));
        chat.panel.send(sms(2, "два"));
        chat.http
                .perform(get("/api/demo/sms"))
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[1].text").value("два\n1. Понятно"));
    }

    @Test
    void hasNoModeratorToPlayOutsideDemo() throws Exception {
        chat.http
                .perform(MockMvcRequestBuilders.post("/api/demo/moderator?as=moderator"))
                .andExpect(status().isNotFound());
    }

    private Outgoing sms(long id, String text) {
        return new Outgoing(
                new LetterId(id),
                1,
                new Address(ChannelKind.SMS, "+79161234567"),
                RichText.plain(text),
                List.of(new Outgoing.Button("Понятно", "token", null)),
                List.of(),
                List.of(),
                null,
                chat.clock.instant());
    }
}
