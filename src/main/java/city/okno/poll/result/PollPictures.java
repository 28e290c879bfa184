package city.okno.poll.result;

import city.okno.media.BarChart;
import city.okno.media.BarChart.Bar;
import city.okno.poll.Form;
import city.okno.poll.Poll;
import city.okno.poll.Tally;
import city.okno.script.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// What stands in the picture of a result.
@Component
class PollPictures {

    private final Words words;

    PollPictures(Words words) {
        this.words = words;
    }

    BarChart chart(Poll poll, Tally tally, String language, Instant now) {
        var labels = labels(poll.form(), language);
        return new BarChart(
                poll.content().question().in(language),
                IntStream.rangeClosed(1, labels.size())
                        .mapToObj(place -> bar(labels.get(place - 1), place, tally, language))
                        .toList(),
                text(
                        poll.end() == null ? "picture_so_far" : "picture_over",
                        language,
                        Map.of("answered", tally.answered(), "at", now)));
    }

    private Bar bar(String label, int place, Tally tally, String language) {
        var figure =
                Map.of("percent", tally.percent(place), "count", tally.counts().get(place - 1));
        return new Bar(label, text("picture_figure", language, figure), tally.share(place));
    }

    /// The ends of a scale say what they mean.
    private List<String> labels(Form form, String language) {
        var labels = form.labels(language);
        if (!(form instanceof Form.Scale(var points, var low, var high))) {
            return labels;
        }
        return IntStream.rangeClosed(1, points)
                .mapToObj(point ->
                        point == 1
                                ? end(point, low.in(language), language)
                                : point == points
                                        ? end(point, high.in(language), language)
                                        : labels.get(point - 1))
                .toList();
    }

    private String end(int point, String meaning, String language) {
        return text("picture_end", language, Map.of("point", point, "meaning", meaning));
    }

    private String text(String key, String language, Map<String, ?> arguments) {
        return words.text("poll." + key, language, arguments).text();
    }
}
