package city.okno.conversation.bundle;

import city.okno.conversation.CommandList;
import city.okno.script.Role;
import city.okno.script.flow.Bundle;
import city.okno.script.flow.Flow;
import city.okno.script.flow.Start;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The commands of whatever bundle is active now.
@Component
class ActiveCommands implements CommandList {

    /// Bot API BotCommand: 1–32 characters, lower-case English letters, digits and underscores.
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9_]{1,32}");

    private static final List<String> LAST = List.of("common.menu", "common.help");

    private final Library library;

    ActiveCommands(Library library) {
        this.library = library;
    }

    @Override
    public List<Command> in(String language) {
        var bundle = library.active();
        return flows(bundle).flatMap(flow -> command(bundle, flow, language).stream()).toList();
    }

    @Override
    public String version() {
        return library.active().hash();
    }

    private static Stream<Flow> flows(Bundle bundle) {
        var menu =
                bundle.flows().values().stream()
                        .filter(flow -> flow.menu() != null && isForAll(flow))
                        .sorted(
                                Comparator.comparing(
                                                (Flow flow) -> Objects.requireNonNull(flow.menu()))
                                        .thenComparing(Flow::name));
        return Stream.concat(menu, LAST.stream().flatMap(name -> bundle.find(name).stream()));
    }

    private static boolean isForAll(Flow flow) {
        return flow.roles().isEmpty() || flow.roles().contains(Role.RESIDENT);
    }

    private static Optional<Command> command(Bundle bundle, Flow flow, String language) {
        return bundle.starts().stream()
                .filter(start -> start.flow().equals(flow.name()))
                .sorted(Comparator.comparing((Start start) -> !start.language().equals(language)))
                .flatMap(start -> start.commands().stream())
                .filter(name -> PLAIN.matcher(name).matches())
                .findFirst()
                .map(name -> new Command(name, title(bundle, flow, language)));
    }

    private static String title(Bundle bundle, Flow flow, String language) {
        return bundle.words().text(flow.title().key(), language, Map.of()).text();
    }
}
