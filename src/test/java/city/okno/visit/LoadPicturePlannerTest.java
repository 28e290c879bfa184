package city.okno.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import city.okno.media.HeatMap;
import city.okno.media.HeatMap.Cell;
import city.okno.media.PictureId;
import city.okno.media.Pictures;
import city.okno.settings.OknoSettings;
import city.okno.testing.DatabaseTest;
import city.okno.testing.KeyWords;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@DatabaseTest
class LoadPicturePlannerTest {

    private static final Instant NOW = VisitWorld.NOW;

    private final VisitWorld world;
    private final LoadPictureRepository pictures;
    private final Pictures gallery = mock(Pictures.class);
    private final List<HeatMap> painted = new ArrayList<>();
    private final LoadPicturePlanner planner;

    LoadPicturePlannerTest(TestDatabase database) {
        this.world = new VisitWorld(database);
        this.pictures = new LoadPictureRepository(database.jdbc());
        var languages = List.of("ru", "en");
        this.planner =
                new LoadPicturePlanner(
                        pictures,
                        new LoadPictures(new KeyWords(), VisitWorld.SETTINGS),
                        world.loads,
                        world.centres,
                        gallery,
                        new OknoSettings(
                                ZoneId.of("Europe/Moscow"), languages, null, null, List.of()),
                        database.writing());
        when(gallery.draw(any(HeatMap.class), any()))
                .thenAnswer(call -> {
                    painted.add(call.getArgument(0));
                    return picture(painted.size());
                });
    }

    private static PictureId picture(int number) {
        return new PictureId("%022d".formatted(number));
    }

    @Test
    void paintsOnlyCentresOfWhichSomethingIsKnownInEachLanguage() {
        planner.runDue(NOW);
        assertThat(painted).isEmpty();
        world.fill(world.west);
        planner.runDue(NOW);
        assertThat(painted).hasSize(2);
        assertThat(pictures.find(world.west.id().value(), "en")).hasValue(picture(2));
        assertThat(pictures.find(world.east.id().value(), "en")).isEmpty();
    }

    @Test
    void paintsAnewAfterADayAndForgetsTheOldOne() {
        world.fill(world.west);
        planner.runDue(NOW);
        planner.runDue(NOW.plus(Duration.ofHours(23)));
        assertThat(painted).hasSize(2);
        var tomorrow = NOW.plus(Duration.ofDays(1));
        planner.runDue(tomorrow);
        assertThat(painted).hasSize(4);
        verify(gallery).replace(picture(1), tomorrow);
        assertThat(pictures.find(world.west.id().value(), "ru")).hasValue(picture(3));
    }

    @Test
    void showsOpenDaysAndHoursAndFramesTheCalmest() {
        world.fill(world.west);
        planner.runDue(NOW);
        var map = painted.getFirst();
        assertThat(map.columns()).hasSize(6);
        assertThat(map.rows()).hasSize(12);
        assertThat(map.rows().getFirst().label()).isEqualTo("8:00");
        // Saturday at eight is closed
        assertThat(map.rows().getFirst().cells().get(5)).isEqualTo(new Cell(0, false));
        assertThat(map.rows().stream().flatMap(it -> it.cells().stream()).filter(Cell::framed))
                .hasSize(6)
                .allSatisfy(it -> assertThat(it.level()).isBetween(1, 2));
    }
}
