package city.okno.visit;

import city.okno.centre.Centre;
import city.okno.centre.Centres;
import city.okno.media.Pictures;
import city.okno.planning.Planner;
import city.okno.settings.OknoSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Paints the week of each centre once a day, before anybody asks for it, because a turn has no
/// time to paint.
@Component
class LoadPicturePlanner implements Planner {

    private static final Duration APART = Duration.ofDays(1);

    private final LoadPictureRepository pictures;
    private final LoadPictures maps;
    private final Loads loads;
    private final Centres centres;
    private final Pictures gallery;
    private final List<String> languages;
    private final TransactionTemplate writing;

    LoadPicturePlanner(
            LoadPictureRepository pictures,
            LoadPictures maps,
            Loads loads,
            Centres centres,
            Pictures gallery,
            OknoSettings settings,
            TransactionTemplate writing) {
        this.pictures = pictures;
        this.maps = maps;
        this.loads = loads;
        this.centres = centres;
        this.gallery = gallery;
        this.languages = settings.languages();
        this.writing = writing;
    }

    @Override
    public String name() {
        return "visit-pictures";
    }

    @Override
    public Duration period() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void runDue(Instant now) {
        var fresh = new HashSet<>(pictures.fresh(languages.size(), now.minus(APART)));
        for (var centre : centres.all()) {
            if (!fresh.contains(centre.id().value())) {
                paint(centre, now);
            }
        }
    }

    private void paint(Centre centre, Instant now) {
        var load = loads.of(centre, now);
        if (load.isKnown()) {
            languages.forEach(language -> paint(centre, load, language, now));
        }
    }

    private void paint(Centre centre, CentreLoad load, String language, Instant now) {
        var picture = gallery.draw(maps.map(centre, load, language, now), now);
        var id = centre.id().value();
        writing.executeWithoutResult(_ -> {
            pictures.find(id, language).ifPresent(old -> gallery.replace(old, now));
            pictures.put(id, language, picture, now);
        });
    }
}
