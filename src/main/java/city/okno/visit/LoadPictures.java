package city.okno.visit;

import city.okno.centre.Centre;
import city.okno.media.HeatMap;
import city.okno.media.HeatMap.Cell;
import city.okno.media.HeatMap.Row;
import city.okno.script.Words;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What stands in the picture of a centre's week.
@Component
class LoadPictures {

    private final Words words;
    private final VisitSettings settings;

    LoadPictures(Words words, VisitSettings settings) {
        this.words = words;
        this.settings = settings;
    }

    HeatMap map(Centre centre, CentreLoad load, String language, Instant now) {
        var week = load.week();
        var days =
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> week.hours().anyMatch(hour -> week.isOpen(day, hour)))
                        .toList();
        var calm = load.calmest(CentreLoad.CALM);
        var note =
                Map.of("weeks", settings.weeks(), "at", now, "demo", centre.demo() ? "yes" : "no");
        return new HeatMap(
                text("picture_title", language, Map.of("name", centre.name().in(language))),
                days.stream()
                        .map(day -> text("picture_day", language, Map.of("day", day.name())))
                        .toList(),
                week.hours().mapToObj(hour -> row(hour, days, load, calm)).toList(),
                text("picture_least", language, Map.of()),
                text("picture_most", language, Map.of()),
                text("picture_note", language, note));
    }

    private static Row row(int hour, List<DayOfWeek> days, CentreLoad load, List<Stretch> calm) {
        return new Row(
                hour + ":00",
                days.stream()
                        .map(day ->
                                new Cell(
                                        load.level(day, hour, HeatMap.LEVELS),
                                        calm.stream().anyMatch(it -> it.contains(day, hour))))
                        .toList());
    }

    private String text(String key, String language, Map<String, ?> arguments) {
        return words.text("visit." + key, language, arguments).text();
    }
}
