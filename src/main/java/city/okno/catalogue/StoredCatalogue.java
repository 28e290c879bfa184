package city.okno.catalogue;

import city.okno.catalogue.Catalogue.Change.What;
import city.okno.catalogue.CatalogueReader.Read;
import city.okno.catalogue.CatalogueRepository.Row;
import city.okno.script.fault.Faults;
import city.okno.script.flow.Place;
import city.okno.script.yaml.Form;
import city.okno.script.yaml.Yaml;
import city.okno.settings.OknoSettings;
import city.okno.storage.NodeMemory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The catalogue in the database, and its present edition in this node's memory. A token that was
/// rolled back never comes again, so an edition in memory is what its token says.
@Component
class StoredCatalogue implements Catalogue, NodeMemory {

    private static final Logger log = LoggerFactory.getLogger(StoredCatalogue.class);

    private final CatalogueRepository rows;
    private final List<Chapter<?>> chapters;
    private final List<String> languages;
    private volatile @Nullable Edition known;

    StoredCatalogue(CatalogueRepository rows, List<Chapter<?>> chapters, OknoSettings settings) {
        this.rows = rows;
        this.chapters = chapters;
        this.languages = settings.languages();
    }

    @Override
    public Edition edition() {
        var token = rows.edition().orElse("");
        var now = known;
        if (now == null || !now.is(token)) {
            now = read(token);
            known = now;
        }
        return now;
    }

    @Override
    public <D> Supplier<D> derived(Function<Edition, D> maker) {
        return new Derived<>(this::edition, maker);
    }

    @Override
    public void forget() {
        known = null;
    }

    @Override
    public Comparison compare(Map<String, byte[]> files) {
        return switch (new CatalogueReader(chapters, languages).read(files)) {
            case Read.Broken(var faults) -> new Comparison.Broken(faults);
            case Read.Whole(var things) -> new Comparison.Whole(changes(things, kept()));
        };
    }

    @Override
    public Comparison replace(Map<String, byte[]> files, Instant now) {
        return switch (new CatalogueReader(chapters, languages).read(files)) {
            case Read.Broken(var faults) -> new Comparison.Broken(faults);
            case Read.Whole(var things) -> new Comparison.Whole(replaced(things, now));
        };
    }

    private List<Change> replaced(Map<String, Map<String, Yaml.Fields>> things, Instant now) {
        var token = UUID.randomUUID().toString();
        rows.lockEdition(token, now);
        var kept = kept();
        var changes = changes(things, kept);
        for (var change : changes) {
            var row = Optional.ofNullable(kept.get(key(change.chapter(), change.code())));
            if (change.what() == What.GONE) {
                rows.markGone(row.orElseThrow().id(), now);
                continue;
            }
            var fields = things.getOrDefault(change.chapter(), Map.of()).get(change.code());
            var definition = Definition.of(Objects.requireNonNull(fields)).json();
            row.ifPresentOrElse(
                    it -> rows.change(it.id(), definition, now),
                    () -> rows.add(change.chapter(), change.code(), definition, now));
        }
        if (!changes.isEmpty()) {
            rows.begin(token, now);
        }
        return changes;
    }

    private static List<Change> changes(
            Map<String, Map<String, Yaml.Fields>> things, Map<String, Row> kept) {
        var changes = new TreeMap<String, Change>();
        things.forEach((chapter, all) ->
                all.forEach((code, fields) -> {
                    var key = key(chapter, code);
                    difference(chapter, code, Definition.of(fields), kept.get(key))
                            .ifPresent(it -> changes.put(key, it));
                }));
        kept.values().stream()
                .filter(row -> !row.gone())
                .filter(row ->
                        !things.getOrDefault(row.chapter(), Map.of()).containsKey(row.code()))
                .forEach(row ->
                        changes.put(
                                key(row.chapter(), row.code()),
                                new Change(row.chapter(), row.code(), What.GONE, List.of())));
        return List.copyOf(changes.values());
    }

    private static Optional<Change> difference(
            String chapter, String code, Definition now, @Nullable Row row) {
        if (row == null || row.gone()) {
            return Optional.of(new Change(chapter, code, What.ADDED, List.of()));
        }
        var keys = Definition.ofJson(row.definition()).differences(now);
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(chapter, code, What.CHANGED, keys));
    }

    private Map<String, Row> kept() {
        var kept = new TreeMap<String, Row>();
        rows.all().forEach(row -> kept.put(key(row.chapter(), row.code()), row));
        return kept;
    }

    private static String key(String chapter, String code) {
        return chapter + " " + code;
    }

    private Edition read(String token) {
        var entries = new HashMap<Chapter<?>, List<Entry<?>>>();
        var byName = new HashMap<String, Chapter<?>>();
        chapters.forEach(chapter -> byName.put(chapter.name(), chapter));
        for (var row : rows.all()) {
            var chapter = byName.get(row.chapter());
            if (chapter != null) {
                entry(chapter, row)
                        .ifPresent(entries.computeIfAbsent(chapter, _ -> new ArrayList<>())::add);
            }
        }
        return new Edition(token, entries);
    }

    /// What an older program kept and this one refuses is left out.
    private Optional<Entry<?>> entry(Chapter<?> chapter, Row row) {
        var faults = new Faults();
        var place = new Place(row.chapter() + "/" + row.code() + " in the database", 1, 1);
        var fields = Definition.ofJson(row.definition()).fields(place);
        var page = new Page(row.code(), fields, new Form(faults), languages, new ArrayList<>());
        var thing = chapter.read(page);
        faults.errors().forEach(fault -> log.error("Left out of the catalogue: {}", fault));
        return faults.errors().isEmpty()
                ? Optional.of(new Entry<>(row.id(), row.code(), thing, row.gone()))
                : Optional.empty();
    }
}
