package city.okno.campaign.application;

import city.okno.campaign.Campaign;
import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.notice.Notices;
import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells everybody who had applied that a campaign has opened: page by page, each page with its
/// cursor in one transaction, so that nobody is told twice after a crash.
@Component
class OpeningNewsPlanner implements Planner {

    static final String NAME = "campaign-opening-news";

    /// Small, so that on H2 the turns of residents come in between.
    private static final int PAGE = 50;

    /// After this nobody needs to hear that it has opened.
    private static final Duration WORTH_TELLING = Duration.ofDays(3);

    private final CampaignRepository campaigns;
    private final ApplicationRepository applications;
    private final OpeningRepository openings;
    private final Notices notices;
    private final TransactionTemplate writing;

    OpeningNewsPlanner(
            CampaignRepository campaigns,
            ApplicationRepository applications,
            OpeningRepository openings,
            Notices notices,
            TransactionTemplate writing) {
        this.campaigns = campaigns;
        this.applications = applications;
        this.openings = openings;
        this.notices = notices;
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
        boolean more;
        do {
            more = Boolean.TRUE.equals(writing.execute(_ -> tellPage(now)));
        } while (more);
    }

    private boolean tellPage(Instant now) {
        var news = openings.unfinished().orElse(null);
        if (news == null) {
            return false;
        }
        var campaign = campaigns.find(news.campaign()).orElseThrow();
        var page = applications.page(news.campaign(), news.told(), news.last(), PAGE);
        page.forEach(row -> tell(campaign, row, now));
        openings.told(news.campaign(), page.size() < PAGE ? news.last() : page.getLast().place());
        return true;
    }

    private void tell(Campaign campaign, ApplicationRepository.Row row, Instant now) {
        var participant = row.state() == ApplicationState.CONFIRMED;
        var slots = Map.of("campaign", String.valueOf(campaign.id().value()));
        notices.tell(
                new Notice(
                        new Notice.Recipient.ToParty(Objects.requireNonNull(row.party())),
                        Category.CAMPAIGN,
                        "campaign",
                        "opened-" + campaign.id().value() + "-" + row.place(),
                        participant ? "campaign.opened" : "campaign.opened_without_you",
                        Map.of(
                                "title", campaign.title(),
                                "applicants",
                                        Objects.requireNonNull(campaign.opening()).applicants()),
                        participant
                                ? List.of(
                                        new Notice.Button("ideas.offer_deck", "ideas.deal", slots),
                                        new Notice.Button(
                                                "ideas.offer_submit", "ideas.submit", Map.of()))
                                : List.of(
                                        new Notice.Button("ideas.offer_top", "ideas.best", slots)),
                        now.plus(WORTH_TELLING),
                        null),
                now);
    }
}
