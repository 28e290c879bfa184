package city.okno.script.verify;

import city.okno.script.fault.Faults;
import city.okno.script.fault.Kind;
import city.okno.script.flow.DeepLink;
import city.okno.script.flow.Flow;
import city.okno.script.read.Draft;
import city.okno.script.words.Starting;
import city.okno.script.yaml.Names;
import city.okno.script.yaml.Yaml;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Proves what stands under `start:`.
final class StartsProof {

    /// Bot API, deep linking: up to 64 of A–Z, a–z, 0–9, `_` and `-`.
    private static final int LINK = 64;

    /// Digits of the largest number.
    private static final int HOLE = 19;

    private final World world;
    private final Faults faults;
    private final Map<String, Starting> commands = new HashMap<>();
    private final Map<String, Starting> phrases = new HashMap<>();
    private final Map<String, Starting> links = new HashMap<>();

    StartsProof(World world) {
        this.world = world;
        this.faults = world.faults();
    }

    void prove(List<Starting> starts) {
        for (var start : starts) {
            var flow = world.flow(start.flow().name()).map(Draft::flow);
            if (flow.isEmpty()) {
                faults.unknown(
                        Kind.UNKNOWN_FLOW,
                        start.flow().place(),
                        "flow",
                        start.flow().name(),
                        world.flows().keySet());
            } else {
                prove(start, flow.get());
            }
        }
    }

    private void prove(Starting start, Flow flow) {
        for (var command : start.commands()) {
            if (command.text().startsWith("/") || !Names.COMMAND.fits(command.text())) {
                faults.add(
                        Kind.VALUE,
                        command.place(),
                        "“" + command.text() + "” is no command",
                        Names.COMMAND.expected());
            }
            once(Kind.COMMAND_TWICE, "command", command, command.text(), commands, start);
            alone(command, flow);
        }
        for (var phrase : start.phrases()) {
            var plain = phrase.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
            once(Kind.PHRASE_TWICE, "phrase", phrase, plain.strip(), phrases, start);
            alone(phrase, flow);
        }
        start.links().forEach(link -> link(link, flow, start));
    }

    /// The same words of two flows; in another language of the same flow they may stand again.
    private void once(
            Kind kind,
            String what,
            Yaml.Text written,
            String form,
            Map<String, Starting> known,
            Starting start) {
        var first = known.putIfAbsent(form, start);
        if (first != null
                && (!first.flow().name().equals(start.flow().name()) || first.equals(start))) {
            faults.add(
                    kind,
                    written.place(),
                    what + " “" + written.text() + "” starts " + first.flow().name() + " already",
                    "another " + what + "; see " + first.flow().place());
        }
    }

    private void alone(Yaml.Text written, Flow flow) {
        if (!flow.needs().isEmpty()) {
            faults.add(
                    Kind.MISSING_PARAMETER,
                    written.place(),
                    "“"
                            + written.text()
                            + "” cannot give "
                            + String.join(", ", flow.needs())
                            + ", which "
                            + flow.name()
                            + " takes",
                    "a link or a button");
        }
    }

    private void link(Yaml.Text written, Flow flow, Starting start) {
        var link = new DeepLink(written.text());
        var fixed = written.text().replaceAll("\\{[a-z][A-Za-z0-9_]*}", "");
        if (!fixed.matches("[A-Za-z0-9_-]+")) {
            faults.add(
                    Kind.VALUE,
                    written.place(),
                    "“" + written.text() + "” is no link",
                    "letters, digits, _ and -, with {slots} in it");
            return;
        }
        int longest = fixed.length() + HOLE * link.slots().size();
        if (longest > LINK) {
            faults.add(
                    Kind.LINK_TOO_LONG,
                    written.place(),
                    "a link of up to " + longest + " characters",
                    "at most " + LINK);
        }
        var form = written.text().replaceAll("\\{[a-z][A-Za-z0-9_]*}", "{}");
        once(Kind.LINK_TWICE, "link", written, form, links, start);
        for (var name : link.slots()) {
            taken(written, name, flow);
        }
        for (var needed : flow.needs()) {
            if (!link.slots().contains(needed)) {
                faults.add(
                        Kind.MISSING_PARAMETER,
                        written.place(),
                        "the link does not give “" + needed + "”, which " + flow.name() + " takes",
                        "{" + needed + "} in it");
            }
        }
    }

    private void taken(Yaml.Text written, String name, Flow flow) {
        if (!flow.takes().contains(name)) {
            faults.unknown(
                    Kind.UNKNOWN_SLOT,
                    written.place(),
                    "slot {} that " + flow.name() + " takes",
                    name,
                    flow.takes());
        } else if (flow.slots().get(name) != null && !SlotTypes.isCarried(flow.slot(name).type())) {
            faults.add(
                    Kind.WRONG_TYPE,
                    written.place(),
                    "a link for a " + flow.slot(name).type().code(),
                    SlotTypes.CARRIED);
        }
    }
}
