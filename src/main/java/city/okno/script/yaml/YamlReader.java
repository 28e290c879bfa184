package city.okno.script.yaml;

import city.okno.script.fault.Faults;
import city.okno.script.fault.Kind;
import city.okno.script.flow.Place;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Builds values from the parser's events: a composer would resolve aliases silently and stop at
/// the first duplicate key.
public final class YamlReader {

    private final String file;
    private final Faults faults;
    private final Iterator<Event> events;

    private YamlReader(String file, Faults faults, Iterator<Event> events) {
        this.file = file;
        this.faults = faults;
        this.events = events;
    }

    /// @param file as it is shown in places
    /// @return empty when it cannot be read; the faults say why
    public static Optional<Yaml> read(String file, byte[] bytes, Faults faults) {
        var start = new Place(file, 1, 1);
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            var parse = new Parse(LoadSettings.builder().setLabel(file).build());
            var events = parse.parseString(text.toString()).iterator();
            return new YamlReader(file, faults, events).document(start);
        } catch (CharacterCodingException notUtf8) {
            faults.add(Kind.ENCODING, start, "not a text in UTF-8");
        } catch (MarkedYamlEngineException broken) {
            var place = broken.getProblemMark().map(mark -> place(file, mark)).orElse(start);
            faults.add(Kind.YAML, place, "no YAML: " + broken.getProblem(), hint(broken));
        } catch (YamlEngineException broken) {
            faults.add(Kind.YAML, start, String.valueOf(broken.getMessage()));
        }
        return Optional.empty();
    }

    private static String hint(MarkedYamlEngineException broken) {
        return broken.getProblem().contains("<block end>")
                ? "the same indentation as the lines around it"
                : "";
    }

    private Optional<Yaml> document(Place start) {
        Optional<Yaml> found = Optional.empty();
        while (events.hasNext()) {
            var event = events.next();
            if (event instanceof DocumentStartEvent && found.isPresent()) {
                faults.add(Kind.YAML, at(event), "a second document in one file");
                return found;
            }
            if (event instanceof NodeEvent node) {
                found = Optional.of(value(node));
            }
        }
        if (found.isEmpty()) {
            faults.add(Kind.FORM, start, "an empty file");
        }
        return found;
    }

    private Yaml value(NodeEvent event) {
        var place = at(event);
        if (event instanceof AliasEvent alias) {
            faults.add(Kind.ALIAS, place, "alias *" + alias.getAlias(), "the value itself");
            return new Yaml.Text("", false, place);
        }
        event.getAnchor()
                .ifPresent(
                        anchor -> faults.add(Kind.ALIAS, place, "anchor &" + anchor, "no anchors"));
        return switch (event) {
            case ScalarEvent scalar -> text(scalar, place);
            case CollectionStartEvent start when start.getEventId() == ID.SequenceStart -> {
                refuseTag(start.getTag(), place);
                yield items(place);
            }
            case CollectionStartEvent start -> {
                refuseTag(start.getTag(), place);
                yield fields(place);
            }
            default -> throw new IllegalStateException("an event unknown to YAML 1.2: " + event);
        };
    }

    private Yaml.Text text(ScalarEvent scalar, Place place) {
        refuseTag(scalar.getTag(), place);
        var quoted = scalar.getScalarStyle() != ScalarStyle.PLAIN;
        return new Yaml.Text(scalar.getValue(), quoted, place);
    }

    private Yaml items(Place place) {
        List<Yaml> items = new ArrayList<>();
        for (var event = events.next(); event instanceof NodeEvent node; event = events.next()) {
            items.add(value(node));
        }
        return new Yaml.Items(items, place);
    }

    private Yaml fields(Place place) {
        var fields = new LinkedHashMap<String, Yaml.Field>();
        for (var event = events.next(); event instanceof NodeEvent key; event = events.next()) {
            var name = value(key);
            var value = value((NodeEvent) events.next());
            switch (name) {
                case Yaml.Text text when text.text().equals("<<") && !text.quoted() ->
                        faults.add(
                                Kind.ALIAS, text.place(), "a merge key", "the values themselves");
                case Yaml.Text text ->
                        put(fields, new Yaml.Field(text.text(), value, text.place()));
                case Yaml.Items _, Yaml.Fields _ ->
                        faults.add(Kind.FORM, name.place(), "a key that is no name", "a name");
            }
        }
        return new Yaml.Fields(fields, place);
    }

    private void put(Map<String, Yaml.Field> fields, Yaml.Field field) {
        var first = fields.putIfAbsent(field.name(), field);
        if (first != null) {
            faults.add(
                    Kind.DUPLICATE_KEY,
                    field.place(),
                    "“" + field.name() + "” stands here again",
                    "it once; it stands in line " + first.place().line());
        }
    }

    private void refuseTag(Optional<String> tag, Place place) {
        tag.ifPresent(name -> faults.add(Kind.TAG, place, "tag " + name, "no tags"));
    }

    private Place at(Event event) {
        return event.getStartMark().map(mark -> place(file, mark)).orElse(new Place(file, 1, 1));
    }

    private static Place place(String file, org.snakeyaml.engine.v2.exceptions.Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
