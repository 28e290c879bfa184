package city.okno.channel.web;

import static city.okno.channel.web.ChatFixture.CHAT;
import static city.okno.channel.web.ChatFixture.get;
import static city.okno.channel.web.ChatFixture.post;
import static city.okno.channel.web.ChatFixture.postFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import city.okno.conversation.Content;
import city.okno.conversation.Conversations.Acknowledgement;
import city.okno.delivery.LetterId;
import city.okno.delivery.Outgoing;
import city.okno.script.RichText;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

@DatabaseTest
class ChatMessagesControllerTest {

    private final ChatFixture chat;

    ChatMessagesControllerTest(TestDatabase database) {
        chat = new ChatFixture(database);
    }

    @Test
    void passesTextOnAndKeepsIt() throws Exception {
        chat.http
                .perform(post("{\"id\": \"m1\", \"text\": \" Пандус у входа \"}"))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.id").value("m1"));

        var inbound = chat.heard.getFirst();
        assertThat(inbound.content()).isEqualTo(new Content.Text("Пандус у входа"));
        assertThat(inbound.from()).isEqualTo(CHAT.address());
        assertThat(inbound.updateId()).isEqualTo(CHAT.value() + ":m1");
        assertThat(inbound.at()).isEqualTo(chat.clock.instant());
        chat.http
                .perform(get("/api/chat/history"))
                .andExpect(jsonPath("$[0].id").value("m1"))
                .andExpect(jsonPath("$[0].from").value("resident"))
                .andExpect(jsonPath("$[0].text").value("Пандус у входа"));
    }

    @Test
    void keepsTheSameIdOnceAndPassesItOnAgain() throws Exception {
        chat.http.perform(post("{\"id\": \"m1\", \"text\": \"раз\"}"));
        chat.answer = new Acknowledgement.Seen();
        chat.http
                .perform(post("{\"id\": \"m1\", \"text\": \"раз\"}"))
                .andExpect(status().isAccepted());

        assertThat(chat.heard).extracting("updateId").containsOnly(CHAT.value() + ":m1");
        chat.http.perform(get("/api/chat/history")).andExpect(jsonPath("$.length()").value(1));
    }

    @Test
    void keepsTheSameIdOfTwoConversationsApart() throws Exception {
        chat.http.perform(post("{\"id\": \"m1\", \"text\": \"раз\"}"));
        chat.http.perform(
                postFrom("BBBBBBBBBBBBBBBBBBBBBB", "{\"id\": \"m1\", \"text\": \"два\"}"));
        assertThat(chat.heard).extracting("updateId").doesNotHaveDuplicates();
    }

    @Test
    void takesStartForDeepLink() throws Exception {
        chat.http.perform(post("{\"text\": \"/start idea_17\"}"));
        chat.http.perform(post("{\"text\": \"/start\"}"));
        assertThat(chat.heard)
                .extracting("content")
                .containsExactly(new Content.Start("idea_17"), new Content.Start(""));
    }

    @Test
    void cleansTextOfWhatCannotBeKept() throws Exception {
        chat.http
                .perform(post("{\"text\": \"а\\u0000б\\ud800в и\\u0306\"}"))
                .andExpect(status().isAccepted());
        assertThat(chat.heard.getFirst().content()).isEqualTo(new Content.Text("абв й"));
    }

    @Test
    void passesPressOnByItsLabel() throws Exception {
        show("token-1", "За");
        chat.http.perform(post("{\"press\": \"token-1\"}")).andExpect(status().isAccepted());
        assertThat(chat.heard.getFirst().content()).isEqualTo(new Content.Press("token-1", null));
        chat.http
                .perform(get("/api/chat/history"))
                .andExpect(jsonPath("$[1].text").value("За"))
                .andExpect(jsonPath("$[1].press").value("token-1"));
    }

    @Test
    void refusesPressThatAnotherConversationWasShown() throws Exception {
        show("token-1", "За");
        chat.http
                .perform(postFrom("BBBBBBBBBBBBBBBBBBBBBB", "{\"press\": \"token-1\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:okno:problem:unknown-press"));
        assertThat(chat.heard).isEmpty();
    }

    @Test
    void passesPlaceOn() throws Exception {
        chat.http
                .perform(post("{\"location\": {\"lat\": 55.75222, \"lon\": 37.61556}}"))
                .andExpect(status().isAccepted());
        assertThat(chat.heard.getFirst().content())
                .isEqualTo(new Content.Location(55.75222, 37.61556));
        chat.http
                .perform(get("/api/chat/history"))
                .andExpect(jsonPath("$[0].text").value("📍 55.7522, 37.6156"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                              | not-json",
                "null                            | not-json",
                "{\"text\":                      | not-json",
                "{\"text\": [\"a\"]}             | not-json",
                "{}                              | not-one-thing",
                "{\"text\": \"a\", \"press\": \"b\"} | not-one-thing",
                "{\"text\": \" \"}               | empty-text",
                "{\"text\": \"\\u0000\"}         | empty-text",
                "{\"text\": \"a\", \"id\": \"\"} | bad-id",
                "{\"text\": \"a\", \"id\": \"a b\"} | bad-id",
                "{\"press\": \"nothing\"}        | unknown-press",
                "{\"location\": {\"lat\": 91, \"lon\": 0}} | no-such-place",
                "{\"location\": {\"lat\": 0, \"lon\": \"NaN\"}} | no-such-place",
            })
    void refusesWhatItCannotRead(String body, String problem) throws Exception {
        chat.http
                .perform(post(body))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:okno:problem:" + problem));
        assertThat(chat.heard).isEmpty();
    }

    @Test
    void refusesTextThatIsTooLong() throws Exception {
        chat.http
                .perform(post("{\"text\": \"" + "ж".repeat(101) + "\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:okno:problem:text-too-long"))
                .andExpect(jsonPath("$.max").value(100));
    }

    @Test
    void refusesBodyThatNoMessageNeeds() throws Exception {
        chat.http
                .perform(post("{\"text\": \"" + "a".repeat(70_000) + "\"}"))
                .andExpect(status().isContentTooLarge());
    }

    @Test
    void refusesOtherContentTypes() throws Exception {
        chat.http
                .perform(post("text=a").contentType(MediaType.APPLICATION_FORM_URLENCODED))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void asksToComeAgainWhenDatabaseIsAway() throws Exception {
        chat.answer = new Acknowledgement.NotNow();
        chat.http
                .perform(post("{\"text\": \"a\"}"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string(HttpHeaders.RETRY_AFTER, "2"));
    }

    @Test
    void acceptsWhatFailedByOurFault() throws Exception {
        chat.answer = new Acknowledgement.Failed("K7Q2MD");
        chat.http.perform(post("{\"text\": \"a\"}")).andExpect(status().isAccepted());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {"en-GB,ru;q=0.5 | en", "de,ru;q=0.5 | ru", "de | -", "- | -"})
    void passesOnLanguageOfBrowser(@Nullable String accepted, @Nullable String language)
            throws Exception {
        var request = post("{\"text\": \"a\"}");
        if (accepted != null) {
            request.header(HttpHeaders.ACCEPT_LANGUAGE, accepted);
        }
        chat.http.perform(request);
        assertThat(chat.heard.getFirst().language()).isEqualTo(language);
    }

    private void show(String token, String label) {
        chat.channel.send(
                new Outgoing(
                        new LetterId(1),
                        1,
                        CHAT.address(),
                        RichText.plain("?"),
                        List.of(new Outgoing.Button(label, token, null)),
                        List.of(),
                        List.of(),
                        null,
                        chat.clock.instant()));
    }
}
