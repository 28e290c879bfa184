package city.okno.media;

import city.okno.media.DarkRoom.Developed;
import city.okno.media.FetchRepository.Fetch;
import city.okno.media.PictureSource.Fetched;
import city.okno.operations.Incident;
import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Fetches the photos of which turns left references, and forgets uploads that no turn took. An
/// attempt is counted before it is made, so that a photo that kills the program is not fetched for
/// ever; no connection is held while a messenger is asked.
@Component
class PictureFetcher implements Planner {
    static final String NAME = "pictures";

    private static final Logger log = LoggerFactory.getLogger(PictureFetcher.class);
    private static final int BATCH = 8;
    private static final int MOST_FORGOTTEN = 100;
    private static final Duration LOOSE = Duration.ofDays(1);

    /// After each attempt; after the last one it is given up.
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(15),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(8),
                    Duration.ofDays(1));

    private final FetchRepository fetches;
    private final PictureRepository pictures;
    private final List<PictureSource> sources;
    private final DarkRoom darkRoom;
    private final TransactionTemplate writing;

    PictureFetcher(
            FetchRepository fetches,
            PictureRepository pictures,
            List<PictureSource> sources,
            DarkRoom darkRoom,
            TransactionTemplate writing) {
        this.fetches = fetches;
        this.pictures = pictures;
        this.sources = List.copyOf(sources);
        this.darkRoom = darkRoom;
        this.writing = writing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void runDue(Instant now) {
        var due = fetches.due(now, BATCH);
        while (!due.isEmpty()) {
            attempt(claimed(due, now), now);
            due = fetches.due(now, BATCH);
        }
        forgetLoose(now);
    }

    /// Those that are to be attempted now; what was attempted too often is given up.
    private List<Fetch> claimed(List<Fetch> due, Instant now) {
        List<Fetch> claimed = new ArrayList<>();
        writing.executeWithoutResult(_ -> {
            for (Fetch fetch : due) {
                if (fetch.attempts() == PAUSES.size()) {
                    fetches.fail(fetch.picture(), "given up");
                } else if (fetches.claim(fetch, now.plus(PAUSES.get(fetch.attempts())))) {
                    claimed.add(fetch);
                }
            }
        });
        return claimed;
    }

    private void attempt(List<Fetch> claimed, Instant now) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            claimed.forEach(fetch -> threads.execute(() -> attempt(fetch, now)));
        }
    }

    /// An edge: one photo's trouble stays with it.
    private void attempt(Fetch fetch, Instant now) {
        try {
            source(fetch.channel())
                    .ifPresent(source -> keep(fetch, source.fetch(fetch.reference()), now));
        } catch (RuntimeException failure) {
            log.error(
                    "Photo was not fetched from {}, incident {}",
                    fetch.channel(),
                    Incident.next(),
                    failure);
        }
    }

    private void keep(Fetch fetch, Fetched fetched, Instant now) {
        switch (fetched) {
            case Fetched.Photo(var bytes) -> keep(fetch, darkRoom.develop(bytes));
            case Fetched.Gone(var reason) -> fail(fetch, reason);
            case Fetched.Later(var reason, var after) -> {
                log.info("Photo of {} comes later: {}", fetch.channel(), reason);
                if (after != null) {
                    writing.executeWithoutResult(
                            _ -> fetches.postpone(fetch.picture(), now.plus(after)));
                }
            }
        }
    }

    private void keep(Fetch fetch, Developed developed) {
        switch (developed) {
            case Developed.Print(var print) ->
                    writing.executeWithoutResult(_ -> {
                        pictures.fill(fetch.picture(), print);
                        fetches.done(fetch.picture());
                    });
            case Developed.Spoilt(var why) -> fail(fetch, why.toString());
        }
    }

    private void fail(Fetch fetch, String reason) {
        log.warn("Photo of {} is lost: {}", fetch.channel(), reason);
        writing.executeWithoutResult(_ -> fetches.fail(fetch.picture(), reason));
    }

    /// None while its messenger is switched off.
    private Optional<PictureSource> source(String channel) {
        return sources.stream().filter(source -> source.channel().equals(channel)).findFirst();
    }

    private void forgetLoose(Instant now) {
        var forgotten = pictures.looseSince(now.minus(LOOSE), MOST_FORGOTTEN);
        if (!forgotten.isEmpty()) {
            writing.executeWithoutResult(_ -> forgotten.forEach(pictures::delete));
        }
    }
}
