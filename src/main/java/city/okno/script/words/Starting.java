package city.okno.script.words;

import city.okno.script.flow.DeepLink;
import city.okno.script.flow.Start;
import city.okno.script.yaml.Yaml;
import java.util.List;

/// A flow's entry under `start:`, with its places.
public record Starting(
        Yaml.Field flow,
        String language,
        List<Yaml.Text> commands,
        List<Yaml.Text> phrases,
        List<Yaml.Text> links) {

    public Start start() {
        return new Start(
                flow.name(),
                language,
                commands.stream().map(Yaml.Text::text).toList(),
                phrases.stream().map(Yaml.Text::text).toList(),
                links.stream().map(link -> new DeepLink(link.text())).toList());
    }
}
