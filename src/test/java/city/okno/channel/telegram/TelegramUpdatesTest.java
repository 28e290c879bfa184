package city.okno.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.conversation.Content;
import city.okno.conversation.Inbound;
import city.okno.delivery.Address;
import city.okno.script.ChannelKind;
import city.okno.testing.TelegramStandIn;
import city.okno.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramUpdatesTest {

    private static final TelegramStandIn TELEGRAM = TelegramStandIn.start();
    private static final Address GROUP = new Address(ChannelKind.TELEGRAM, "-1001234567890");

    private final TelegramUpdates updates =
            new TelegramUpdates(
                    new TelegramBot(Clients.of(TELEGRAM), 123_456), TestClock.standing());

    @AfterAll
    static void stop() {
        TELEGRAM.close();
    }

    @Test
    void takesText() {
        var inbound = inbound("text");
        assertThat(inbound.updateId()).isEqualTo("804512301");
        assertThat(inbound.from()).isEqualTo(SomeLetters.ADDRESS);
        assertThat(inbound.language()).isEqualTo("ru");
        assertThat(inbound.at()).isEqualTo(TestClock.MONDAY_NOON);
        assertThat(inbound.content()).isEqualTo(new Content.Text("предложить идею"));
    }

    @Test
    void cleansText() {
        // a decomposed й, U+0000, half of an emoji
        assertThat(said("и\\u0306\\u0000\\ud83d!").content()).isEqualTo(new Content.Text("й!"));
    }

    @ParameterizedTest
    @CsvSource({"/start,''", "/start idea_17,idea_17", "'/start  idea_17 ',idea_17"})
    void takesDeepLink(String text, String payload) {
        assertThat(said(text).content()).isEqualTo(new Content.Start(payload));
        assertThat(content("start")).isEqualTo(new Content.Start("idea_17"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/started", "/idea", "start"})
    void leavesOtherCommandsToScripts(String text) {
        assertThat(said(text).content()).isEqualTo(new Content.Text(text));
    }

    @ParameterizedTest
    @CsvSource({"en,en", "pt-br,pt", "x,"})
    void takesTwoLettersOfLanguage(String tag, String language) {
        assertThat(
                        inbound(
                                        "text",
                                        "\"language_code\": \"ru\"",
                                        "\"language_code\": \"" + tag + "\"")
                                .language())
                .isEqualTo(language);
    }

    @Test
    void takesPersonWithoutLanguageAndFieldsOfTomorrow() {
        assertThat(
                        inbound("text", "\"language_code\": \"ru\"", "\"of_tomorrow\": {\"a\": 1}")
                                .language())
                .isNull();
    }

    @Test
    void knowsOwnNumberFromThatOfFriend() {
        assertThat(content("contact_own")).isEqualTo(new Content.Contact("+79161234567", true));
        assertThat(content("contact_other")).isEqualTo(new Content.Contact("79167654321", false));
        assertThat(inbound("contact_other", ",\n      \"user_id\": 43", "").content())
                .isEqualTo(new Content.Contact("79167654321", false));
    }

    @Test
    void takesLargestSizeOfPhoto() {
        assertThat(content("photo"))
                .isEqualTo(new Content.Photo(List.of("AgACAgIAAxkBAAIAy"), "Пандус"));
        assertThat(inbound("photo", ",\n    \"caption\": \"Пандус\"", "").content())
                .isEqualTo(new Content.Photo(List.of("AgACAgIAAxkBAAIAy"), ""));
    }

    @Test
    void takesPictureThatWasSentAsFile() {
        assertThat(content("picture_as_file"))
                .isEqualTo(new Content.Photo(List.of("BQACAgIAAxkBAAIpic"), "вход"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"location", "venue"})
    void takesPlace(String kind) {
        assertThat(content(kind)).isEqualTo(new Content.Location(55.755831, 37.617673));
    }

    @ParameterizedTest
    @CsvSource({
        "sticker,sticker",
        "voice,voice",
        "video,video",
        "video_note,video",
        "animation,video",
        "document,document",
        "poll,poll"
    })
    void namesKindThatItCannotRead(String file, String kind) {
        assertThat(content(file)).isEqualTo(new Content.Unsupported(kind));
    }

    @Test
    void takesPiecesOfAlbum() {
        var first = (TelegramUpdate.Piece) read("album_1").orElseThrow();
        assertThat(first.chat()).isEqualTo(SomeLetters.ADDRESS);
        assertThat(first.album()).isEqualTo("13825947301234567");
        assertThat(first.content())
                .isEqualTo(new Content.Photo(List.of("AgACAgIAAxkBAAIBy"), "Двор с трёх сторон"));
        var video = (TelegramUpdate.Piece) read("album_video").orElseThrow();
        assertThat(video.album()).isEqualTo(first.album());
        assertThat(video.content()).isEqualTo(new Content.Unsupported("video"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"press", "press_under_old_message"})
    void takesPress(String file) {
        var inbound = inbound(file);
        assertThat(inbound.from()).isEqualTo(SomeLetters.ADDRESS);
        assertThat(inbound.language()).isEqualTo("ru");
        assertThat(inbound.content())
                .isInstanceOfSatisfying(
                        Content.Press.class,
                        press -> {
                            assertThat(press.token()).isEqualTo("c2VjcmV0LXRva2Vu");
                            assertThat(press.pressId()).startsWith("18181234567890123");
                        });
    }

    @Test
    void learnsWhereItMayWrite() {
        assertThat(read("blocked")).contains(new TelegramUpdate.Blocked(SomeLetters.ADDRESS));
        assertThat(read("unblocked")).contains(new TelegramUpdate.Unblocked(SomeLetters.ADDRESS));
        assertThat(read("group_left")).contains(new TelegramUpdate.Blocked(GROUP));
        assertThat(read("group_joined")).contains(new TelegramUpdate.Unblocked(GROUP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"group_command", "group_mention", "group_caption", "group_answer"})
    void hearsInGroupWhoSpeaksToIt(String file) {
        assertThat(read(file).orElseThrow()).isInstanceOf(TelegramUpdate.GroupCall.class);
        assertThat(read(file).orElseThrow().chat()).isEqualTo(GROUP);
    }

    @Test
    void takesDeepLinkOutOfGroup() {
        assertThat(((TelegramUpdate.GroupCall) read("group_command").orElseThrow()).payload())
                .isEqualTo("idea_17");
        assertThat(((TelegramUpdate.GroupCall) read("group_mention").orElseThrow()).payload())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "group_command_of_another",
                "group_bare_command",
                "group_answer_to_another",
                "group_small_talk",
                "group_migrated",
                "edited",
                "channel_post"
            })
    void passesOverWhatIsNotSaidToIt(String file) {
        assertThat(read(file)).isEmpty();
    }

    private Content content(String file) {
        return inbound(file).content();
    }

    private Inbound said(String text) {
        return inbound("text", "предложить идею", text);
    }

    private Inbound inbound(String file) {
        return ((TelegramUpdate.Turn) read(file).orElseThrow()).inbound();
    }

    /// The file with something else in it.
    private Inbound inbound(String file, String instead, String of) {
        var json = new String(Recorded.json(file), StandardCharsets.UTF_8);
        assertThat(json).contains(instead);
        var changed = json.replace(instead, of).getBytes(StandardCharsets.UTF_8);
        var update = updates.read(TelegramJson.update(changed).orElseThrow());
        return ((TelegramUpdate.Turn) update.orElseThrow()).inbound();
    }

    private Optional<TelegramUpdate> read(String file) {
        return updates.read(Recorded.update(file));
    }
}
