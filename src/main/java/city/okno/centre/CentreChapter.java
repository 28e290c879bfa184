package city.okno.centre;

import city.okno.catalogue.Chapter;
import city.okno.catalogue.Page;
import city.okno.settings.OknoSettings;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads `centres/*.yaml`.
@Component
class CentreChapter implements Chapter<Centre> {

    private static final GeoPoint NOWHERE = new GeoPoint(0, 0);

    private final ZoneId zone;

    CentreChapter(OknoSettings settings) {
        this.zone = settings.zone();
    }

    @Override
    public String name() {
        return "centres";
    }

    @Override
    public Centre read(Page page) {
        return page.flag("remote") ? remote(page) : centre(page);
    }

    /// Consultants are nowhere: what says where a centre is and what it has is no key of theirs.
    private Centre remote(Page page) {
        page.only(
                "a remote centre",
                "name",
                "remote",
                "zone",
                "hours",
                "breaks",
                "exceptions",
                "counters",
                "demo");
        var name = page.wording("name");
        return new Centre(
                new CentreId(0),
                page.code(),
                name,
                name,
                name,
                NOWHERE,
                zone(page),
                new TimetableReader(page).read(),
                new CounterReader(page).read(),
                Set.of(),
                Set.of(),
                true,
                page.flag("demo"),
                false);
    }

    private Centre centre(Page page) {
        page.only(
                "a centre",
                "name",
                "district",
                "address",
                "at",
                "zone",
                "hours",
                "breaks",
                "exceptions",
                "counters",
                "amenities",
                "access",
                "remote",
                "demo");
        var counters = new CounterReader(page).read();
        return new Centre(
                new CentreId(0),
                page.code(),
                page.wording("name"),
                page.wording("district"),
                page.wording("address"),
                place(page),
                zone(page),
                new TimetableReader(page).read(),
                counters,
                Set.copyOf(page.constants("amenities", Amenity.class)),
                access(page, counters),
                false,
                page.flag("demo"),
                false);
    }

    /// What a counter offers is there in the centre.
    private static Set<Access> access(Page page, List<Counter> counters) {
        return Stream.concat(
                        page.constants("access", Access.class).stream(),
                        counters.stream().flatMap(it -> it.access().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static GeoPoint place(Page page) {
        page.needs("at", "{ latitude: 55.75, longitude: 37.62 }");
        return page.below("at", "{ latitude: 55.75, longitude: 37.62 }")
                .map(at -> {
                    at.only("a place", "latitude", "longitude");
                    return new GeoPoint(
                            at.decimal("latitude", -90, 90), at.decimal("longitude", -180, 180));
                })
                .orElse(NOWHERE);
    }

    private ZoneId zone(Page page) {
        if (!page.has("zone")) {
            return zone;
        }
        var name = page.text("zone", "a time zone such as Europe/Moscow");
        try {
            return name.isEmpty() ? zone : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            page.wrong("zone", "no time zone “" + name + "”", "a name such as Europe/Moscow");
            return zone;
        }
    }
}
