package city.okno.channel.vk;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Ask;
import city.okno.delivery.Delivery;
import city.okno.delivery.Message;
import city.okno.delivery.Outgoing.Button;
import city.okno.delivery.Sign;
import city.okno.testing.Contract;
import city.okno.testing.VkStandIn;
import city.okno.testing.VkStandIn.Call;
import city.okno.testing.VkStandIn.Fault;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VkChannelTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final VkStandIn vk = VkStandIn.start();
    private final VkChannel channel =
            Apis.channel(
                    Apis.of(vk),
                    picture ->
                            picture.equals("missing")
                                    ? Optional.empty()
                                    : Optional.of(new byte[] {1, 2, 3}));

    @AfterEach
    void stop() {
        vk.close();
    }

    @Test
    void sendsTextAndKeepsItsId() {
        assertThat(channel.send(VkLetters.saying("Готово"))).isEqualTo(new Delivery.Accepted("1"));
        assertThat(vk.said(VkLetters.PERSON))
                .extracting(it -> it.get("message"))
                .containsExactly("Готово");
        assertThat(channel.send(VkLetters.numbered(2, "Ещё")))
                .isEqualTo(new Delivery.Accepted("2"));
    }

    @Test
    void asksWithCallbackButtons() {
        channel.send(
                VkLetters.asking(new Button("Да", "tok1", null), new Button("Нет", "tok2", null)));
        var keyboard = JSON.readTree(vk.said(VkLetters.PERSON).getFirst().get("keyboard"));
        assertThat(keyboard.path("inline").asBoolean()).isTrue();
        var yes = keyboard.at("/buttons/0/0/action");
        assertThat(yes.path("type").asString()).isEqualTo("callback");
        assertThat(yes.path("label").asString()).isEqualTo("Да");
        assertThat(JSON.readTree(yes.path("payload").asString()).path("t").asString())
                .isEqualTo("tok1");
        assertThat(keyboard.at("/buttons/0").size()).isEqualTo(2);
    }

    @Test
    void asksForPlaceButNotForNumber() {
        channel.send(
                VkLetters.asking(
                        new Button("Мой номер", "", Ask.PHONE),
                        new Button("Моё место", "", Ask.LOCATION)));
        JsonNode keyboard = JSON.readTree(vk.said(VkLetters.PERSON).getFirst().get("keyboard"));
        assertThat(keyboard.path("buttons").size()).isEqualTo(1);
        assertThat(keyboard.at("/buttons/0/0/action/type").asString()).isEqualTo("location");
    }

    @Test
    void numbersWhatDoesNotFitUnderItsWords() {
        var words = "Поставить у подъезда новую лавочку со спинкой";
        channel.send(VkLetters.asking(VkLetters.button(words), VkLetters.button("Ещё")));
        var said = vk.said(VkLetters.PERSON).getFirst();
        assertThat(said.get("message")).isEqualTo("Придёте?\n\n1. " + words + "\n2. Ещё");
        assertThat(JSON.readTree(said.get("keyboard")).at("/buttons/0/0/action/label").asString())
                .isEqualTo("1");
    }

    @Test
    void showsLetterOnceHoweverOftenItIsTried() {
        vk.next("messages.send", new Fault.Lost());
        assertThat(channel.send(VkLetters.saying("Готово"))).isInstanceOf(Delivery.Unknown.class);
        assertThat(channel.knowsRepetition()).isTrue();
        assertThat(channel.send(VkLetters.saying("Готово"))).isEqualTo(new Delivery.Accepted("1"));
        assertThat(vk.said(VkLetters.PERSON)).hasSize(1);
        assertThat(vk.calls("messages.send"))
                .extracting(it -> it.get("random_id"))
                .containsOnly("109");
    }

    @Test
    void leavesPersonAloneWhoGetsTooMuch() {
        vk.next("messages.send", flood(), flood(), flood());
        assertThat(channel.send(VkLetters.saying("раз"))).isInstanceOf(Delivery.RateLimited.class);
        assertThat(channel.send(VkLetters.saying("раз"))).isInstanceOf(Delivery.RateLimited.class);
        assertThat(channel.send(VkLetters.saying("раз")))
                .isEqualTo(new Delivery.Rejected("vk_9", false, false));
        assertThat(channel.send(VkLetters.saying("два")))
                .isEqualTo(new Delivery.Rejected("vk_9", false, false));
        assertThat(vk.calls("messages.send")).hasSize(3);
    }

    @Test
    void sendsPicturesAndFilesInOneMessage() {
        var letter =
                VkLetters.showing(
                        List.of("one", "missing", "two"),
                        List.of(new Message.File("мои-данные.json", "application/json", "{}")));
        assertThat(channel.send(letter)).isInstanceOf(Delivery.Accepted.class);
        assertThat(vk.calls())
                .extracting(Call::method)
                .containsExactly(
                        "photos.getMessagesUploadServer",
                        "upload",
                        "photos.saveMessagesPhoto",
                        "photos.getMessagesUploadServer",
                        "upload",
                        "photos.saveMessagesPhoto",
                        "docs.getMessagesUploadServer",
                        "upload",
                        "docs.save",
                        "messages.send");
        assertThat(vk.said(VkLetters.PERSON)).hasSize(1);
        assertThat(vk.said(VkLetters.PERSON).getFirst().get("attachment"))
                .matches("photo-220000001_\\d+_k,photo-220000001_\\d+_k,doc-220000001_\\d+");
        assertThat(vk.calls("docs.save").getFirst().get("title")).isEqualTo("мои-данные.json");
    }

    @Test
    void countsUploadsAsCost() {
        assertThat(channel.cost(VkLetters.saying("Готово"))).isEqualTo(1);
        assertThat(
                        channel.cost(
                                VkLetters.showing(
                                        List.of("one", "two"),
                                        List.of(new Message.File("a.txt", "text/plain", "a")))))
                .isEqualTo(7);
    }

    @Test
    void sendsNothingWhenUploadFails() {
        vk.next("upload", new Fault.Page(200, "{\"server\":1,\"photo\":\"[]\",\"hash\":\"b\"}"));
        assertThat(channel.send(VkLetters.showing(List.of("one"), List.of())))
                .isEqualTo(new Delivery.Failed("upload_photo_refused"));
        vk.next("upload", new Fault.Lost());
        assertThat(channel.send(VkLetters.showing(List.of("one"), List.of())))
                .isInstanceOf(Delivery.Failed.class);
        vk.next("upload", new Fault.Page(413, "<html>Too Large</html>"));
        assertThat(channel.send(VkLetters.showing(List.of("one"), List.of())))
                .isEqualTo(new Delivery.Failed("upload_http_413"));
        vk.next("photos.saveMessagesPhoto", new Fault.Refused(6, "Too many requests"));
        assertThat(channel.send(VkLetters.showing(List.of("one"), List.of())))
                .isInstanceOf(Delivery.RateLimited.class);
        assertThat(vk.calls("messages.send")).isEmpty();
    }

    @Test
    void cutsTextThatIsTooLong() {
        var long1 = "а".repeat(4000) + "\n\n" + "б".repeat(4000);
        channel.send(VkLetters.saying(long1));
        vk.next("messages.send", new Fault.Refused(1, "Unknown error"));
        assertThat(vk.said(VkLetters.PERSON))
                .extracting(it -> it.get("message").length())
                .containsExactly(4000, 4000);
        channel.send(VkLetters.saying(long1));
        channel.send(VkLetters.saying(long1));
        assertThat(vk.said(VkLetters.PERSON)).hasSize(2);
    }

    @Test
    void answersPressAndShowsWhatWasChosen() {
        channel.sign(new Sign.Typing(VkLetters.ADDRESS));
        channel.sign(new Sign.PressAnswered(VkLetters.ADDRESS, "press-1"));
        channel.sign(new Sign.PromptAnswered(VkLetters.ADDRESS, "17", "Придёте?", "Да"));
        assertThat(vk.calls("messages.setActivity").getFirst().get("type")).isEqualTo("typing");
        assertThat(vk.calls("messages.sendMessageEventAnswer").getFirst().parameters())
                .containsEntry("event_id", "press-1")
                .containsEntry("user_id", "42")
                .containsEntry("peer_id", "42");
        assertThat(vk.calls("messages.edit").getFirst().parameters())
                .containsEntry("peer_id", "42")
                .containsEntry("message_id", "17")
                .containsEntry("message", "Придёте?\n\n✓ Да")
                .containsEntry("keyboard", "{\"inline\":true,\"buttons\":[]}");
    }

    @Test
    void leavesAnsweredPromptItsPictures() {
        channel.sign(new Sign.PromptAnswered(VkLetters.ADDRESS, "17", "Придёте?", "Да", true));
        assertThat(vk.calls()).isEmpty();
    }

    @Test
    void forgetsSignThatVkRefuses() {
        vk.next("messages.edit", new Fault.Refused(909, "Can't edit this message"));
        channel.sign(new Sign.PromptAnswered(VkLetters.ADDRESS, "17", "Придёте?", "Да"));
        channel.sign(new Sign.PromptAnswered(VkLetters.ADDRESS, null, "Придёте?", "Да"));
        assertThat(vk.calls()).extracting(Call::method).containsExactly("messages.edit");
    }

    @Test
    void keepsToContract() {
        var contract = Contract.orSkip("vk.json");
        channel.send(VkLetters.asking(VkLetters.button("Да")));
        channel.send(
                VkLetters.showing(
                        List.of("one"), List.of(new Message.File("a.txt", "text/plain", "a"))));
        channel.sign(new Sign.Typing(VkLetters.ADDRESS));
        channel.sign(new Sign.PressAnswered(VkLetters.ADDRESS, "press-1"));
        channel.sign(new Sign.PromptAnswered(VkLetters.ADDRESS, "17", "Придёте?", "Да"));
        assertThat(vk.calls())
                .filteredOn(call -> !call.method().equals("upload"))
                .hasSize(9)
                .allSatisfy(call -> {
                    assertThat(contract.faultsOfForm(call.path(), call.parameters())).isEmpty();
                    assertThat(contract.faultsOfAnswer(call.path(), 200, call.answer())).isEmpty();
                });
    }

    private static Fault flood() {
        return new Fault.Refused(9, "Flood control");
    }
}
