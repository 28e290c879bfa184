package city.okno.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Ask;
import city.okno.delivery.Delivery;
import city.okno.delivery.Message;
import city.okno.delivery.Outgoing.Button;
import city.okno.delivery.Sign;
import city.okno.script.RichText;
import city.okno.script.RichText.Span;
import city.okno.testing.Contract;
import city.okno.testing.TelegramStandIn;
import city.okno.testing.TelegramStandIn.Call;
import city.okno.testing.TelegramStandIn.Fault;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TelegramChannelTest {

    private static final List<String> JSON_METHODS =
            List.of("sendmessage", "editmessagetext", "answercallbackquery", "sendchataction");

    private static final List<Button> BUTTONS =
            List.of(
                    new Button("Да", "token", null),
                    new Button("Мой номер", "", Ask.PHONE),
                    new Button("Где я", "", Ask.LOCATION));

    private static final RichText MARKED =
            new RichText(
                    List.of(
                            new Span.Bold("Идея № 7"),
                            new Span.Plain(": "),
                            new Span.Link("смотреть", URI.create("https://okno.example/"))));

    private final TelegramStandIn telegram = TelegramStandIn.start();
    private final TelegramChannel channel =
            new TelegramChannel(
                    Clients.of(telegram),
                    picture ->
                            picture.equals("missing")
                                    ? Optional.empty()
                                    : Optional.of(new byte[] {1, 2, 3}));

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void sendsTextAndKeepsItsId() {
        assertThat(channel.send(SomeLetters.saying("Готово")))
                .isEqualTo(new Delivery.Accepted("1"));
        assertThat(telegram.said(SomeLetters.CHAT))
                .extracting(it -> it.get("text"))
                .containsExactly("Готово");
        assertThat(channel.send(SomeLetters.saying("Ещё"))).isEqualTo(new Delivery.Accepted("2"));
    }

    @Test
    void sendsPicture() {
        assertThat(channel.send(SomeLetters.showing("one"))).isEqualTo(new Delivery.Accepted("1"));
        assertThat(telegram.calls()).extracting(Call::method).containsExactly("sendphoto");
        assertThat(telegram.calls("sendphoto").getFirst().get("photo.jpg")).isEqualTo("3 bytes");
    }

    @Test
    void sendsFile() {
        var file = new Message.File("мои-данные.json", "application/json", "{}");
        assertThat(channel.send(SomeLetters.attaching(file))).isEqualTo(new Delivery.Accepted("1"));
        assertThat(telegram.calls()).extracting(Call::method).containsExactly("senddocument");
    }

    @Test
    void cannotSendPictureThatNeverCame() {
        assertThat(channel.send(SomeLetters.showing("missing")))
                .isEqualTo(new Delivery.Rejected("no_picture", false, false));
        assertThat(telegram.calls()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("BUTTONS")
    void asksWithEveryKindOfButton(Button button) {
        assertThat(channel.send(SomeLetters.asking(button))).isEqualTo(new Delivery.Accepted("1"));
        assertThat(telegram.bubbles(SomeLetters.CHAT).getFirst().labels())
                .containsExactly(button.label());
    }

    @Test
    void saysThatLetterWasOurMistake() {
        assertThat(channel.send(SomeLetters.saying("")))
                .isEqualTo(new Delivery.Rejected("invalid", false, true));
        assertThat(telegram.calls()).isEmpty();
    }

    @Test
    void saysWhatBecameOfPicture() {
        telegram.next(
                "sendphoto", new Fault.Refused(403, "Forbidden: bot was blocked by the user"));
        assertThat(channel.send(SomeLetters.showing("one")))
                .isEqualTo(new Delivery.Rejected("forbidden", true, false));
    }

    @Test
    void answersPressAndShowsWhatWasChosen() {
        channel.sign(new Sign.Typing(SomeLetters.ADDRESS));
        channel.sign(new Sign.PressAnswered(SomeLetters.ADDRESS, "press-1"));
        channel.sign(new Sign.PromptAnswered(SomeLetters.ADDRESS, "17", "Придёте?", "Да"));
        assertThat(telegram.calls("sendchataction").getFirst().get("action")).isEqualTo("typing");
        assertThat(telegram.calls("answercallbackquery").getFirst().get("callback_query_id"))
                .isEqualTo("press-1");
        var edit = telegram.calls("editmessagetext").getFirst();
        assertThat(edit.get("text")).isEqualTo("Придёте?\n\n✓ Да");
        assertThat(edit.parameters().path("message_id").asInt()).isEqualTo(17);
        assertThat(edit.parameters().has("reply_markup")).isFalse();
    }

    @Test
    void followsGroupThatBecameSupergroup() {
        telegram.next("sendmessage", new Fault.Moved(-1_001_234_567_890L));
        assertThat(channel.send(SomeLetters.saying("Готово")))
                .isEqualTo(new Delivery.Accepted("1"));
        assertThat(telegram.calls("sendmessage"))
                .extracting(call -> call.get("chat_id"))
                .containsExactly("42", "-1001234567890");
    }

    @Test
    void followsGroupOnce() {
        telegram.next("sendmessage", new Fault.Moved(-1001), new Fault.Moved(-1002));
        assertThat(channel.send(SomeLetters.saying("Готово")))
                .isEqualTo(new Delivery.Rejected("bad_request", false, true));
        assertThat(telegram.calls("sendmessage")).hasSize(2);
    }

    @Test
    void sendsPlainTextWhenTelegramRefusesMarks() {
        telegram.next("sendmessage", new Fault.Refused(400, "Bad Request: ENTITY_BOUNDS_INVALID"));
        assertThat(channel.send(SomeLetters.saying(MARKED))).isEqualTo(new Delivery.Accepted("1"));
        var calls = telegram.calls("sendmessage");
        assertThat(calls.getFirst().parameters().path("entities")).hasSize(2);
        assertThat(calls.getLast().parameters().path("entities")).isEmpty();
        assertThat(calls.getLast().get("text"))
                .isEqualTo("Идея № 7: смотреть (https://okno.example/)");
    }

    @Test
    void doesNotRepeatWhatWasRefusedForAnotherReason() {
        telegram.next(
                "sendmessage", new Fault.Refused(403, "Forbidden: bot was blocked by the user"));
        assertThat(channel.send(SomeLetters.saying(MARKED)))
                .isEqualTo(new Delivery.Rejected("forbidden", true, false));
        telegram.next("sendmessage", new Fault.Refused(400, "Bad Request: message is too long"));
        assertThat(channel.send(SomeLetters.saying("Готово")))
                .isEqualTo(new Delivery.Rejected("bad_request", false, true));
        assertThat(telegram.calls("sendmessage")).hasSize(2);
    }

    @Test
    void makesRoomForWhatWasChosen() {
        channel.sign(
                new Sign.PromptAnswered(SomeLetters.ADDRESS, "17", "слово ".repeat(682), "Да"));
        var text = telegram.calls("editmessagetext").getFirst().get("text");
        assertThat(text).endsWith("слово\n\n✓ Да").hasSizeLessThanOrEqualTo(4096);
    }

    @Test
    void forgetsSignThatTelegramRefuses() {
        telegram.next(
                "answercallbackquery",
                new Fault.Refused(
                        400, "Bad Request: query is too old and response timeout expired"));
        channel.sign(new Sign.PressAnswered(SomeLetters.ADDRESS, "press-1"));
        channel.sign(new Sign.PromptAnswered(SomeLetters.ADDRESS, null, "Придёте?", "Да"));
        assertThat(telegram.calls("editmessagetext")).isEmpty();
    }

    @Test
    void keepsToContract() {
        var contract = Contract.orSkip("telegram.json");
        for (var button : BUTTONS) {
            channel.send(SomeLetters.asking(button));
        }
        answersPressAndShowsWhatWasChosen();
        telegram.next("sendmessage", new Fault.Limited(3));
        channel.send(SomeLetters.saying("Готово"));
        for (var call : telegram.calls()) {
            assertThat(JSON_METHODS).contains(call.method());
            assertThat(contract.faultsOfJson(call.path(), call.parameters())).isEmpty();
            assertThat(contract.faultsOfAnswer(call.path(), call.status(), call.answer()))
                    .isEmpty();
        }
    }
}
