package city.okno.conversation.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.conversation.CommandList.Command;
import city.okno.script.RichText;
import city.okno.script.Role;
import city.okno.script.flow.Bundle;
import city.okno.script.flow.Flow;
import city.okno.script.flow.Place;
import city.okno.script.flow.Start;
import city.okno.script.flow.Word;
import city.okno.script.flow.WordBook;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActiveCommandsTest {

    private static final Place HERE = new Place("test", 1, 1);

    @Test
    void listsMenuInItsOrderThenMenuAndHelp() {
        var commands =
                commands(
                        List.of(
                                flow("common.help", null),
                                flow("common.menu", null),
                                flow("common.cancel", null),
                                flow("ideas.mine", 20),
                                flow("ideas.submit", 10)),
                        start("common.help", "en", "help"),
                        start("common.menu", "en", "menu"),
                        start("common.cancel", "en", "cancel"),
                        start("ideas.mine", "en", "mine"),
                        start("ideas.submit", "en", "idea"));
        assertThat(commands.in("en"))
                .containsExactly(
                        new Command("idea", "ideas.submit in en"),
                        new Command("mine", "ideas.mine in en"),
                        new Command("menu", "common.menu in en"),
                        new Command("help", "common.help in en"));
    }

    @Test
    void prefersCommandOfLanguage() {
        var commands =
                commands(
                        List.of(flow("ideas.submit", 10), flow("ideas.top", 20)),
                        start("ideas.submit", "ru", "ideya"),
                        start("ideas.submit", "en", "idea"),
                        start("ideas.top", "en", "top"));
        assertThat(commands.in("en")).extracting(Command::name).containsExactly("idea", "top");
        assertThat(commands.in("ru"))
                .containsExactly(
                        new Command("ideya", "ideas.submit in ru"),
                        new Command("top", "ideas.top in ru"));
    }

    @Test
    void leavesOutWhatMessengersCannotShow() {
        var commands =
                commands(
                        List.of(flow("ideas.submit", 10), flow("ideas.top", 20)),
                        start("ideas.submit", "ru", "идея", "Idea", "x".repeat(33)),
                        start("ideas.top", "ru", "топ", "top"));
        assertThat(commands.in("ru")).extracting(Command::name).containsExactly("top");
    }

    @Test
    void leavesOutWhatIsNotForAll() {
        var commands =
                commands(
                        List.of(
                                flow("ideas.review", 10, Role.MODERATOR),
                                flow("ideas.submit", 20, Role.RESIDENT, Role.MODERATOR)),
                        start("ideas.review", "ru", "review"),
                        start("ideas.submit", "ru", "idea"));
        assertThat(commands.in("ru")).extracting(Command::name).containsExactly("idea");
    }

    private static ActiveCommands commands(List<Flow> flows, Start... starts) {
        var byName = flows.stream().collect(Collectors.toMap(Flow::name, Function.identity()));
        var bundle =
                new Bundle(
                        "hash", byName, new Titles(), null, List.of(starts), List.of(), Map.of());
        return new ActiveCommands(Libraries.of(bundle));
    }

    private static Start start(String flow, String language, String... commands) {
        return new Start(flow, language, List.of(commands), List.of(), List.of());
    }

    private static Flow flow(String name, Integer menu, Role... roles) {
        return new Flow(
                name,
                name.replaceFirst("\\..*", ""),
                new Word(name, HERE),
                menu,
                false,
                Stream.of(roles).collect(Collectors.toSet()),
                Map.of(),
                Set.of(),
                null,
                Map.of(),
                "first",
                List.of(),
                false,
                HERE);
    }

    private record Titles() implements WordBook {
        @Override
        public Set<String> variables(String key) {
            return Set.of();
        }

        @Override
        public RichText text(String key, String language, Map<String, ?> arguments) {
            return RichText.plain(key + " in " + language);
        }

        @Override
        public boolean has(String key) {
            return true;
        }

        @Override
        public String version() {
            return "hash";
        }

        @Override
        public List<String> synonyms(String key) {
            return List.of();
        }
    }
}
