package city.okno.centre;

import city.okno.catalogue.Entry;
import city.okno.script.Wording;
import city.okno.search.Match;
import city.okno.search.RussianOrder;
import city.okno.search.WordIndex;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The centres of one edition of the catalogue, and how they are found.
final class CentreBook {

    private final List<Centre> centres;
    private final List<Centre> remote;
    private final Map<CentreId, Centre> byId = new HashMap<>();
    private final Map<String, Centre> byCode = new HashMap<>();
    private final WordIndex<String> names = new WordIndex<>();
    private final WordIndex<String> texts = new WordIndex<>();

    CentreBook(List<Entry<Centre>> entries) {
        entries.stream().map(CentreBook::kept).forEach(it -> byId.put(it.id(), it));
        centres =
                byId.values().stream()
                        .filter(centre -> !centre.gone() && !centre.remote())
                        .sorted(
                                RussianOrder.by((Centre it) -> it.district().in("ru"))
                                        .thenComparing(RussianOrder.by(it -> it.name().in("ru")))
                                        .thenComparing(Centre::code))
                        .toList();
        remote =
                byId.values().stream()
                        .filter(centre -> !centre.gone() && centre.remote())
                        .sorted(Comparator.comparing(Centre::code))
                        .toList();
        for (var centre : centres) {
            byCode.put(centre.code(), centre);
            names.put(centre.code(), words(centre.name(), centre.district()));
            texts.put(centre.code(), words(centre.name(), centre.district(), centre.address()));
        }
    }

    private static Centre kept(Entry<Centre> entry) {
        var it = entry.thing();
        return new Centre(
                new CentreId(entry.id()),
                it.code(),
                it.name(),
                it.district(),
                it.address(),
                it.place(),
                it.zone(),
                it.timetable(),
                it.counters(),
                it.amenities(),
                it.access(),
                it.remote(),
                it.demo(),
                entry.gone());
    }

    private static String words(Wording... all) {
        return Stream.of(all)
                .flatMap(it -> it.texts().values().stream())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    List<Centre> centres() {
        return centres;
    }

    List<Centre> remote() {
        return remote;
    }

    Map<CentreId, Centre> byId() {
        return byId;
    }

    Map<String, Centre> byCode() {
        return byCode;
    }

    List<Centre> named(String words, int limit) {
        return found(texts, words, limit);
    }

    private List<Centre> found(WordIndex<String> index, String words, int limit) {
        return index.find(words, limit).stream()
                .map(Match::key)
                .flatMap(code -> Stream.ofNullable(byCode.get(code)))
                .toList();
    }

    List<Centre> said(String words, int limit) {
        return found(names, words, limit);
    }

    List<Centres.Near> nearest(GeoPoint place, int limit) {
        return centres.stream()
                .map(centre -> new Centres.Near(centre, place.metresTo(centre.place())))
                .sorted(
                        Comparator.comparingDouble(Centres.Near::metres)
                                .thenComparing(near -> near.centre().code()))
                .limit(limit)
                .toList();
    }
}
