package city.okno.script.load;

import city.okno.script.fault.Faults;
import city.okno.script.fault.Kind;
import city.okno.script.flow.Place;
import city.okno.script.flow.WordLists;
import city.okno.script.read.Draft;
import city.okno.script.read.FlowReader;
import city.okno.script.read.TemplateDraft;
import city.okno.script.read.TemplateReader;
import city.okno.script.words.ListsReader;
import city.okno.script.words.Starting;
import city.okno.script.words.Text;
import city.okno.script.words.TextBook;
import city.okno.script.words.WordsReader;
import city.okno.script.yaml.Form;
import city.okno.script.yaml.Yaml;
import city.okno.script.yaml.YamlReader;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Sorts the files of a bundle by what they are and reads them.
final class Sources {

    private static final Pattern FLOW =
            Pattern.compile("([a-z][a-z0-9_]*)/[a-z0-9_-]+\\.flow\\.yaml");
    private static final Pattern WORDS =
            Pattern.compile("([a-z][a-z0-9_]*)/words\\.([a-z]{2,3})\\.yaml");
    private static final Pattern TEMPLATE =
            Pattern.compile("([a-z][a-z0-9_]*)/[a-z0-9_-]+\\.template\\.yaml");
    private static final Pattern LISTS = Pattern.compile("common/lists\\.([a-z]{2,3})\\.yaml");

    /// A flow file that has a name.
    private record Named(String folder, Yaml.Text name, Yaml.Fields file) {}

    private final Faults faults;
    private final Form form;
    private final List<String> languages;
    private final ZoneId zone;
    private final List<Text> texts = new ArrayList<>();
    private final List<Starting> starts = new ArrayList<>();
    private final List<TemplateDraft> templates = new ArrayList<>();
    private final ListsReader lists;
    private final Map<String, Named> flows = new LinkedHashMap<>();

    Sources(SortedMap<String, byte[]> files, List<String> languages, ZoneId zone, Faults faults) {
        this.faults = faults;
        this.form = new Form(faults);
        this.languages = languages;
        this.zone = zone;
        this.lists = new ListsReader(form);
        files.forEach(this::read);
    }

    List<Text> texts() {
        return texts;
    }

    List<Starting> starts() {
        return starts;
    }

    List<TemplateDraft> templates() {
        return templates;
    }

    WordLists lists() {
        return lists.lists();
    }

    List<Draft> flows(TextBook book) {
        var names = new TreeSet<>(flows.keySet());
        return flows.values().stream()
                .flatMap(each ->
                        new FlowReader(each.folder(), book, names, form)
                                .read(each.file(), each.name().text()).stream())
                .toList();
    }

    private void read(String path, byte[] content) {
        var flow = FLOW.matcher(path);
        var words = WORDS.matcher(path);
        var template = TEMPLATE.matcher(path);
        var list = LISTS.matcher(path);
        if (flow.matches()) {
            YamlReader.read(path, content, faults).ifPresent(file -> flow(flow.group(1), file));
        } else if (words.matches()) {
            if (languages.contains(words.group(2))) {
                YamlReader.read(path, content, faults)
                        .ifPresent(file -> words(words.group(1), words.group(2), file));
            }
        } else if (template.matches()) {
            YamlReader.read(path, content, faults)
                    .flatMap(new TemplateReader(template.group(1), form)::read)
                    .ifPresent(templates::add);
        } else if (list.matches()) {
            if (languages.contains(list.group(1))) {
                YamlReader.read(path, content, faults).ifPresent(lists::read);
            }
        } else {
            faults.add(
                    Kind.FILE_NAME,
                    new Place(path, 1, 1),
                    "a file that is no script by its name",
                    "<folder>/<name>.flow.yaml, <folder>/<name>.template.yaml,"
                            + " <folder>/words.<language>.yaml or"
                            + " common/lists.<language>.yaml");
        }
    }

    private void flow(String folder, Yaml file) {
        FlowReader.name(file, form)
                .ifPresent(name -> {
                    var named = new Named(folder, name, (Yaml.Fields) file);
                    var first = flows.putIfAbsent(name.text(), named);
                    if (first != null) {
                        faults.add(
                                Kind.FLOW_TWICE,
                                name.place(),
                                "a second flow “" + name.text() + "”",
                                "a name of its own; the first is " + first.name().place());
                    }
                });
    }

    private void words(String folder, String language, Yaml file) {
        var reader = new WordsReader(folder, language, zone, form);
        reader.read(file);
        texts.addAll(reader.texts());
        starts.addAll(reader.starts());
    }
}
