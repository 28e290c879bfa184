package city.okno;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.conversation.engine.Engine;
import city.okno.conversation.session.Effect;
import city.okno.conversation.session.Effect.Button;
import city.okno.conversation.session.Effect.Say;
import city.okno.conversation.session.Event;
import city.okno.conversation.session.Session;
import city.okno.conversation.session.SessionCodec;
import city.okno.conversation.session.Shelf;
import city.okno.conversation.session.TimerKind;
import city.okno.delivery.Target;
import city.okno.script.Actions;
import city.okno.script.ChannelKind;
import city.okno.script.Role;
import city.okno.script.action.ActionCatalogue;
import city.okno.script.flow.Bundle;
import city.okno.script.flow.Situation;
import city.okno.script.load.BundleLoader;
import city.okno.script.load.Loaded;
import city.okno.script.load.ScriptFolder;
import city.okno.settings.OknoSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every flow of `bot-scripts`, led by chance: whatever actions answer and whatever residents
/// write, a turn ends, somebody is told something, and the session can be stored.
class AnyTalkTest {

    private static final int EVENTS = 150;

    private static SleepingProgram program;
    private static ActionCatalogue actions;
    private static Bundle bundle;

    @BeforeAll
    static void load() {
        program = SleepingProgram.start();
        actions = ActionCatalogue.of(program.all(Actions.class));
        var settings = program.one(OknoSettings.class);
        var loaded =
                new BundleLoader(actions, settings.languages(), settings.zone())
                        .load(ScriptFolder.read(Path.of("bot-scripts")));
        bundle = ((Loaded.Whole) loaded).bundle();
    }

    @AfterAll
    static void close() {
        program.close();
    }

    static List<String> flows() {
        return bundle.flows().keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("flows")
    void everyEventIsAnswered(String flow) {
        var talk = new Talk(new Random(flow.hashCode()));
        talk.begin(flow);
        for (int i = 0; i < EVENTS; i++) {
            if (i % 25 == 24) {
                talk.begin(flow);
            }
            talk.something();
        }
    }

    private static final class Talk {

        private static final List<String> TEXTS =
                List.of(
                        "да",
                        "нет",
                        "1",
                        "2",
                        "3",
                        "7",
                        "назад",
                        "исправить",
                        "отмена",
                        "меню",
                        "пропустить",
                        "готово",
                        "ещё",
                        "12.03.1990",
                        "завтра",
                        "10:30",
                        "в 3",
                        "8 916 123-45-67",
                        "Дарья",
                        "Скамейки у входа в центр",
                        "35",
                        "хочу предложить идею",
                        "{",
                        "*_[]()",
                        "а",
                        "/start",
                        "/help");

        private final Engine engine = new Engine();
        private final Random random;
        private final RandomOutcomes outcomes;
        private final List<Button> buttons = new ArrayList<>();
        private Session session = Session.begin(1);
        private Instant now = Instant.parse("2026-06-05T07:00:00Z");
        private String language = "ru";

        Talk(Random random) {
            this.random = random;
            this.outcomes = new RandomOutcomes(actions, random);
        }

        void begin(String name) {
            var flow = bundle.flow(name);
            var given =
                    flow.takes().stream()
                            .collect(
                                    Collectors.toMap(
                                            slot -> slot, _ -> String.valueOf(random.nextInt(9))));
            turn(new Event.Start(name, given));
        }

        void something() {
            language = random.nextInt(20) == 0 ? "en" : "ru";
            now = now.plus(Duration.ofMinutes(random.nextInt(300)));
            turn(event());
        }

        private Event event() {
            return switch (random.nextInt(12)) {
                case 0 -> new Event.Photos(List.of("p" + random.nextInt(9)), "");
                case 1 -> new Event.Location(55.75, 37.62);
                case 2 -> new Event.Contact("+79161234567", random.nextBoolean());
                case 3 -> new Event.TimerFired(TimerKind.REMIND, session.visits());
                case 4, 5, 6, 7 ->
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
                case Target.Start(String flow, Map<String, String> with) ->
                        new Event.Start(flow, with);
                case Target.Share _ -> new Event.UnknownPress();
            };
        }

        private void turn(Event first) {
            var said = new ArrayList<Say>();
            var event = first;
            while (event != null) {
                var situation =
                        new Situation(
                                language,
                                ChannelKind.TELEGRAM,
                                EnumSet.allOf(Role.class),
                                now,
                                ZoneId.of("Europe/Moscow"));
                var stepped = engine.step(Shelf.of(bundle), session, event, situation);
                session = stepped.session();
                event = null;
                for (var effect : stepped.effects()) {
                    switch (effect) {
                        case Say say -> said.add(say);
                        case Effect.Perform(var action, var with) ->
                                event = outcomes.perform(action, with);
                        case Effect.ListChoices(var action, var _) -> event = outcomes.list(action);
                        case Effect.SetTimer _, Effect.CancelTimers _, Effect.PromptAnswered _ -> {}
                    }
                }
            }
            check(first, said);
        }

        private void check(Event event, List<Say> said) {
            said.forEach(say -> buttons.addAll(say.buttons()));
            if (!(event instanceof Event.TimerFired)) {
                assertThat(said).as("answer to %s", event).anyMatch(say -> !say.text().isEmpty());
            }
            assertThat(SessionCodec.read(SessionCodec.write(session))).isEqualTo(session);
        }
    }
}
