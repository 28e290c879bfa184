package city.okno.poll.news;

import city.okno.notice.Broadcast;
import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.notice.Notice.Button;
import city.okno.poll.Poll;
import city.okno.poll.Results.Publication;
import city.okno.poll.Tally;
import city.okno.poll.Topics;
import city.okno.script.Wording;
import city.okno.script.Words;
import city.okno.settings.OknoSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// What came of a poll, to everybody who has answered it: as text and as a picture.
@Component
class ResultNews {

    /// Nobody waits for a result longer.
    static final Duration WORTH_TELLING = Duration.ofDays(3);

    private final Topics topics;
    private final Words words;
    private final List<String> languages;

    ResultNews(Topics topics, Words words, OknoSettings settings) {
        this.topics = topics;
        this.words = words;
        this.languages = settings.languages();
    }

    Broadcast of(Poll poll, Publication.Ready result, Instant now) {
        var arguments = new HashMap<String, Object>();
        var topic = topics.of(poll.content());
        arguments.put("belongs", topic.isPresent());
        arguments.put("topic", topic.<Object>map(it -> it).orElse(""));
        arguments.put("question", poll.content().question());
        arguments.put("answered", result.tally().answered());
        arguments.put("lines", lines(poll, result.tally()));
        arguments.put(Notice.PICTURE, result.picture());
        return new Broadcast(
                QuestionNews.SENDER,
                "result-%d".formatted(poll.id().value()),
                Category.POLL,
                "poll.told",
                arguments,
                List.of(new Button("poll.offer_list", "poll.list", Map.of())),
                Answered.NAME,
                String.valueOf(poll.id().value()),
                now.plus(WORTH_TELLING));
    }

    private Wording lines(Poll poll, Tally tally) {
        var texts = new LinkedHashMap<String, String>();
        languages.forEach(language -> texts.put(language, lines(poll, tally, language)));
        return new Wording(texts);
    }

    private String lines(Poll poll, Tally tally, String language) {
        var labels = poll.form().labels(language);
        return IntStream.rangeClosed(1, labels.size())
                .mapToObj(place -> line(labels.get(place - 1), place, tally, language))
                .collect(Collectors.joining("\n"));
    }

    private String line(String label, int place, Tally tally, String language) {
        var figure =
                Map.of(
                        "label", label,
                        "percent", tally.percent(place),
                        "count", tally.counts().get(place - 1));
        return words.text("poll.results_line", language, figure).text();
    }
}
