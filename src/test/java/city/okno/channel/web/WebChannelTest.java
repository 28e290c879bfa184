package city.okno.channel.web;

import static city.okno.channel.chat.ChatKit.CHAT;
import static city.okno.channel.web.ChatFixture.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import city.okno.delivery.Ask;
import city.okno.delivery.Delivery;
import city.okno.delivery.LetterId;
import city.okno.delivery.Message;
import city.okno.delivery.Outgoing;
import city.okno.script.RichText;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@DatabaseTest
class WebChannelTest {

    private final ChatFixture chat;

    WebChannelTest(TestDatabase database) {
        chat = new ChatFixture(database);
    }

    @Test
    void addsLineWithAllThatLetterHas() throws Exception {
        assertThat(chat.channel.send(letter(1))).isInstanceOf(Delivery.Accepted.class);
        chat.http
                .perform(get("/api/chat/history"))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].id").value(CHAT.lineOf(1)))
                .andExpect(jsonPath("$[0].from").value("bot"))
                .andExpect(jsonPath("$[0].text").value("Когда?"))
                .andExpect(jsonPath("$[0].options[0].id").value("token-1"))
                .andExpect(jsonPath("$[0].options[0].label").value("Сегодня"))
                .andExpect(jsonPath("$[0].options.length()").value(1))
                .andExpect(jsonPath("$[0].ask").value("date"))
                .andExpect(jsonPath("$[0].lang").value("ru"))
                .andExpect(jsonPath("$[0].images[0]").value("/media/abc"))
                .andExpect(jsonPath("$[0].files[0].name").value("Мои данные.json"))
                .andExpect(jsonPath("$[0].marks").doesNotExist())
                .andExpect(jsonPath("$[0].at").value("2026-11-23T09:00:00Z"));
    }

    @Test
    void showsLetterSentAgainOnce() throws Exception {
        var first = chat.channel.send(letter(1));
        assertThat(chat.channel.send(letter(1))).isEqualTo(first);
        chat.channel.send(letter(2));
        chat.http.perform(get("/api/chat/history")).andExpect(jsonPath("$.length()").value(2));
    }

    @Test
    void givesDocumentToItsConversationOnly() throws Exception {
        chat.channel.send(letter(1));
        var path = "/api/chat/files/" + CHAT.lineOf(1) + "/0";
        chat.http
                .perform(get(path))
                .andExpect(content().string("{\"имя\": \"Дарья\"}"))
                .andExpect(content().contentType("application/json"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")));
        chat.http.perform(MockMvcRequestBuilders.get(path)).andExpect(status().isNotFound());
    }

    private Outgoing letter(long id) {
        return new Outgoing(
                new LetterId(id),
                1,
                CHAT.address(),
                RichText.plain("Когда?"),
                List.of(
                        new Outgoing.Button("Сегодня", "token-" + id, null),
                        new Outgoing.Button("Мой номер", "", Ask.PHONE)),
                List.of("abc"),
                List.of(
                        new Message.File(
                                "Мои данные.json", "application/json", "{\"имя\": \"Дарья\"}")),
                Ask.DATE,
                chat.clock.instant(),
                "ru");
    }
}
