package city.okno.poll.result;

import city.okno.media.Pictures;
import city.okno.planning.Planner;
import city.okno.planning.Planners;
import city.okno.poll.Poll;
import city.okno.poll.PollEnded;
import city.okno.poll.PollId;
import city.okno.poll.Polls;
import city.okno.poll.Results;
import city.okno.poll.Tally;
import city.okno.settings.OknoSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Paints results before anybody asks for them, because a turn has no time to paint. While a poll
/// is open its picture is made anew at most every ten minutes.
@Component
class PicturePlanner implements Planner {

    static final String NAME = "poll-pictures";

    private static final int BATCH = 20;
    private static final Duration APART = Duration.ofMinutes(10);

    private final PollPictureRepository pictures;
    private final PollPictures charts;
    private final ResultDesk desk;
    private final Polls polls;
    private final Pictures gallery;
    private final Planners planners;
    private final List<String> languages;
    private final TransactionTemplate writing;

    PicturePlanner(
            PollPictureRepository pictures,
            PollPictures charts,
            ResultDesk desk,
            Polls polls,
            Pictures gallery,
            Planners planners,
            OknoSettings settings,
            TransactionTemplate writing) {
        this.pictures = pictures;
        this.charts = charts;
        this.desk = desk;
        this.polls = polls;
        this.gallery = gallery;
        this.planners = planners;
        this.languages = settings.languages();
        this.writing = writing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration period() {
        return Duration.ofMinutes(1);
    }

    @EventListener
    void ended(PollEnded event) {
        planners.wake(NAME);
    }

    @Override
    public void runDue(Instant now) {
        List<PollId> due;
        do {
            due = pictures.due(Results.FEWEST, now.minus(APART), now, BATCH);
            due.forEach(poll -> paint(polls.find(poll).orElseThrow(), now));
        } while (due.size() == BATCH);
    }

    private void paint(Poll poll, Instant now) {
        desk.forPicture(poll, now)
                .ifPresent(
                        tally -> languages.forEach(language -> paint(poll, tally, language, now)));
    }

    private void paint(Poll poll, Tally tally, String language, Instant now) {
        var picture = gallery.draw(charts.chart(poll, tally, language, now), now);
        writing.executeWithoutResult(_ -> {
            pictures.find(poll.id(), language, Instant.EPOCH)
                    .ifPresent(old -> gallery.replace(old, now));
            pictures.put(poll.id(), language, picture, now);
        });
    }
}
