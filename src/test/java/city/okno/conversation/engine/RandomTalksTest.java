package city.okno.conversation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.conversation.session.Effect.Button;
import city.okno.conversation.session.Effect.Say;
import city.okno.conversation.session.Event;
import city.okno.conversation.session.SessionCodec;
import city.okno.delivery.Target;
import city.okno.script.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever comes in, in whatever order, nothing breaks and nobody is left without an answer.
/// [Rehearsal] itself checks after each event that the session can be stored and that the same step
/// gives the same answer.
class RandomTalksTest {

    private static final List<String> TEXTS =
            List.of(
                    "/idea",
                    "/find",
                    "/menu",
                    "/help",
                    "/cancel",
                    "/back",
                    "/edit",
                    "/skip",
                    "/repeat",
                    "/start",
                    "/nothing",
                    "отмена",
                    "назад",
                    "исправить",
                    "меню",
                    "да",
                    "нет",
                    "1",
                    "2",
                    "3",
                    "9",
                    "99",
                    "ещё",
                    "Wi-Fi",
                    "пандус у входа",
                    "Быстрый Wi-Fi в зале",
                    "готово",
                    "",
                    " ",
                    "а",
                    "predlozhit ideyu",
                    "что угодно",
                    "%s {0} '",
                    "{",
                    "}",
                    "*",
                    "_[x](y)",
                    "\u0000",
                    "🙂",
                    "х".repeat(5000),
                    "Название",
                    "Тема",
                    "Меню",
                    "Пропустить");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void alwaysAnswers(long seed) {
        var random = new Random(seed);
        var talk = Ideas.rehearsal();
        var buttons = new ArrayList<Button>();
        for (int i = 0; i < 400; i++) {
            talk.in(random.nextInt(8) == 0 ? "en" : "ru");
            talk.as(random.nextInt(10) == 0 ? Role.MODERATOR : Role.RESIDENT);
            if (random.nextInt(30) == 0) {
                talk.waits(Duration.ofHours(random.nextInt(100)));
                continue;
            }
            var event = event(random, buttons);
            assertThat(talk.on(event)).as("answer to %s", event).isNotBlank();
            talk.effects().stream()
                    .filter(Say.class::isInstance)
                    .forEach(say -> buttons.addAll(((Say) say).buttons()));
            assertThat(talk.session().talks()).hasSizeLessThan(8);
            assertThat(SessionCodec.write(talk.session()).length()).isLessThan(20_000);
        }
    }

    private static Event event(Random random, List<Button> buttons) {
        return switch (random.nextInt(20)) {
            case 0 -> new Event.Photos(List.of("p" + random.nextInt(5)), "");
            case 1 -> new Event.Location(55.7, 37.6);
            case 2 -> new Event.Contact("+79161234567", random.nextBoolean());
            case 3 -> new Event.Unsupported("voice");
            case 4 -> new Event.Link(random.nextBoolean() ? "topic_2" : "x_y");
            case 5 -> new Event.Incident("K7M2");
            case 6 -> new Event.UnknownPress();
            case 7 -> new Event.Press(random.nextInt(50), "1", "x");
            case 8 -> new Event.Start("ideas.submit", Map.of("topic", "1"));
            case 9, 10, 11, 12, 13 ->
                    buttons.isEmpty()
                            ? new Event.UnknownPress()
                            : press(buttons.get(random.nextInt(buttons.size())));
            default -> new Event.Text(TEXTS.get(random.nextInt(TEXTS.size())));
        };
    }

    private static Event press(Button button) {
        return switch (button.target()) {
            case Target.Answer(long visit, String option) ->
                    new Event.Press(visit, option, button.label());
            case Target.Start(String flow, var with) -> new Event.Start(flow, with);
            case Target.Share _ -> new Event.UnknownPress();
        };
    }
}
