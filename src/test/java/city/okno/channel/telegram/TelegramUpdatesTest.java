package city.okno.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.conversation.Content;
import city.okno.conversation.Inbound;
import city.okno.testing.TestClock;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telegram.telegrambots.meta.api.objects.Update;

/// Updates as Telegram sends them (Bot API Update), read by the SDK's own mapper.
class TelegramUpdatesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String PRIVATE =
            """
            {"update_id":804512301,"message":{"message_id":17,
             "from":{"id":42,"is_bot":false,"first_name":"Анна","username":"anna","language_code":"ru-RU"},
             "chat":{"id":42,"first_name":"Анна","username":"anna","type":"private"},
             "date":1795424400,%s}}
            """;

    @Test
    void takesText() {
        var inbound = message("\"text\":\"предложить идею\"").orElseThrow();
        assertThat(inbound.updateId()).isEqualTo("804512301");
        assertThat(inbound.from()).isEqualTo(SomeLetters.ADDRESS);
        assertThat(inbound.language()).isEqualTo("ru");
        assertThat(inbound.at()).isEqualTo(TestClock.MONDAY_NOON);
        assertThat(inbound.content()).isEqualTo(new Content.Text("предложить идею"));
    }

    @Test
    void cleansText() {
        // a decomposed й, U+0000, half of an emoji
        assertThat(content("\"text\":\"и\\u0306\\u0000\\ud83d!\""))
                .isEqualTo(new Content.Text("й!"));
    }

    @ParameterizedTest
    @CsvSource({"/start,''", "/start idea_17,idea_17", "'/start  idea_17 ',idea_17"})
    void takesDeepLink(String text, String payload) {
        assertThat(
                        content(
                                "\"text\":\""
                                        + text
                                        + "\",\"entities\":[{\"type\":\"bot_command\","
                                        + "\"offset\":0,\"length\":6}]"))
                .isEqualTo(new Content.Start(payload));
    }

    @ParameterizedTest
    @CsvSource({"/started", "/idea", "start"})
    void leavesOtherCommandsToScripts(String text) {
        assertThat(content("\"text\":\"" + text + "\"")).isEqualTo(new Content.Text(text));
    }

    @Test
    void knowsOwnNumberFromThatOfFriend() {
        assertThat(
                        content(
                                """
                                "contact":{"phone_number":"+79161234567","first_name":"Анна","user_id":42}
                                """))
                .isEqualTo(new Content.Contact("+79161234567", true));
        assertThat(
                        content(
                                """
                                "contact":{"phone_number":"79167654321","first_name":"Пётр","user_id":43}
                                """))
                .isEqualTo(new Content.Contact("79167654321", false));
        assertThat(
                        content(
                                """
                                "contact":{"phone_number":"79167654321","first_name":"Пётр"}
                                """))
                .isEqualTo(new Content.Contact("79167654321", false));
    }

    @Test
    void takesForwardedContactForNobodysOwn() {
        assertThat(
                        content(
                                """
                                "forward_origin":{"type":"user","date":1795424000,
                                  "sender_user":{"id":43,"is_bot":false,"first_name":"Пётр"}},
                                "contact":{"phone_number":"+79167654321","first_name":"Пётр","user_id":43}
                                """))
                .isEqualTo(new Content.Contact("+79167654321", false));
    }

    @Test
    void takesLargestSizeOfPhoto() {
        assertThat(
                        content(
                                """
                                "caption":"Пандус","photo":[
                                 {"file_id":"small","file_unique_id":"a","file_size":1200,"width":90,"height":67},
                                 {"file_id":"large","file_unique_id":"c","file_size":98000,"width":1280,"height":960},
                                 {"file_id":"medium","file_unique_id":"b","file_size":14000,"width":320,"height":240}]
                                """))
                .isEqualTo(new Content.Photo(List.of("large"), "Пандус"));
    }

    @Test
    void takesPhotoWithoutCaption() {
        assertThat(
                        content(
                                """
                                "photo":[{"file_id":"one","file_unique_id":"a","width":90,"height":67}]
                                """))
                .isEqualTo(new Content.Photo(List.of("one"), ""));
    }

    @Test
    void takesLocation() {
        assertThat(content("\"location\":{\"latitude\":55.755831,\"longitude\":37.617673}"))
                .isEqualTo(new Content.Location(55.755831, 37.617673));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sticker | {'file_id':'s','file_unique_id':'u','type':'regular','width':512,'height':512,'is_animated':false,'is_video':false,'emoji':'👍'}",
                "voice | {'file_id':'v','file_unique_id':'u','duration':3}",
                "video | {'file_id':'v','file_unique_id':'u','duration':3,'width':1,'height':1}",
                "document | {'file_id':'d','file_unique_id':'u','file_name':'a.pdf'}"
            },
            quoteCharacter = '`')
    void namesKindThatItCannotRead(String kind, String body) {
        assertThat(content("\"" + kind + "\":" + body.replace('\'', '"')))
                .isEqualTo(new Content.Unsupported(kind));
    }

    @Test
    void takesPress() {
        var inbound =
                inbound(
                                """
                                {"update_id":804512302,"callback_query":{"id":"4382bfdwdsb323b2d9",
                                 "from":{"id":42,"is_bot":false,"first_name":"Anna","language_code":"en"},
                                 "message":{"message_id":18,"date":1795424400,"text":"Придёте?",
                                  "from":{"id":123456,"is_bot":true,"first_name":"Okno"},
                                  "chat":{"id":42,"first_name":"Anna","type":"private"}},
                                 "chat_instance":"-3","data":"c2VjcmV0LXRva2Vu"}}
                                """)
                        .orElseThrow();
        assertThat(inbound.from()).isEqualTo(SomeLetters.ADDRESS);
        assertThat(inbound.language()).isEqualTo("en");
        assertThat(inbound.content())
                .isEqualTo(new Content.Press("c2VjcmV0LXRva2Vu", "4382bfdwdsb323b2d9"));
    }

    @Test
    void takesPressUnderMessageThatIsTooOldToBeSeen() {
        assertThat(
                        inbound(
                                """
                                {"update_id":804512303,"callback_query":{"id":"1",
                                 "from":{"id":42,"is_bot":false,"first_name":"Anna"},
                                 "message":{"message_id":18,"date":0,
                                  "chat":{"id":42,"first_name":"Anna","type":"private"}},
                                 "chat_instance":"-3","data":"token"}}
                                """))
                .map(Inbound::content)
                .contains(new Content.Press("token", "1"));
    }

    @Test
    void passesOverGroups() {
        assertThat(
                        inbound(
                                """
                                {"update_id":804512304,"message":{"message_id":5,
                                 "from":{"id":42,"is_bot":false,"first_name":"Anna"},
                                 "chat":{"id":-1001234567890,"title":"Дом 5","type":"supergroup"},
                                 "date":1795424400,"text":"/start@okno_bot"}}
                                """))
                .isEmpty();
    }

    @Test
    void passesOverWhatIsNoMessage() {
        assertThat(
                        inbound(
                                """
                                {"update_id":804512305,"my_chat_member":{"date":1795424400,
                                 "chat":{"id":42,"first_name":"Anna","type":"private"},
                                 "from":{"id":42,"is_bot":false,"first_name":"Anna"},
                                 "old_chat_member":{"user":{"id":123456,"is_bot":true,"first_name":"Okno"},"status":"member"},
                                 "new_chat_member":{"user":{"id":123456,"is_bot":true,"first_name":"Okno"},"status":"kicked","until_date":0}}}
                                """))
                .isEmpty();
    }

    @Test
    void takesPersonWithoutLanguage() {
        assertThat(
                        inbound(
                                        """
                                        {"update_id":804512306,"message":{"message_id":5,
                                         "from":{"id":42,"is_bot":false,"first_name":"Anna"},
                                         "chat":{"id":42,"type":"private"},
                                         "date":1795424400,"text":"hello","field_of_tomorrow":{"a":1}}}
                                        """)
                                .orElseThrow()
                                .language())
                .isNull();
    }

    private static Content content(String part) {
        return message(part).orElseThrow().content();
    }

    private static Optional<Inbound> message(String part) {
        return inbound(PRIVATE.formatted(part));
    }

    private static Optional<Inbound> inbound(String update) {
        try {
            return new TelegramUpdates(TestClock.standing())
                    .inbound(JSON.readValue(update, Update.class));
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
