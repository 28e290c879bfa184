package city.okno.poll.news;

import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells of polls whose day has come, and of results whose picture is painted.
@Component
class NewsPlanner implements Planner {

    private final NewsRepository news;
    private final PollNews teller;
    private final TransactionTemplate writing;

    NewsPlanner(NewsRepository news, PollNews teller, TransactionTemplate writing) {
        this.news = news;
        this.teller = teller;
        this.writing = writing;
    }

    @Override
    public String name() {
        return "poll-news";
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void runDue(Instant now) {
        for (var poll : news.unasked(now)) {
            writing.executeWithoutResult(_ -> teller.ask(poll, now));
        }
        for (var poll : news.untold(now.minus(ResultNews.WORTH_TELLING))) {
            writing.executeWithoutResult(_ -> teller.tellResult(poll, now));
        }
    }
}
