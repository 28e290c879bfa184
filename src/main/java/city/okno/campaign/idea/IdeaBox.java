package city.okno.campaign.idea;

import city.okno.campaign.Act;
import city.okno.campaign.Applications;
import city.okno.campaign.Campaign;
import city.okno.campaign.CampaignId;
import city.okno.campaign.Campaigns;
import city.okno.campaign.Idea;
import city.okno.campaign.IdeaDraft;
import city.okno.campaign.IdeaNumber;
import city.okno.campaign.IdeaState;
import city.okno.campaign.Ideas;
import city.okno.campaign.Submission;
import city.okno.resident.Party;
import city.okno.resident.Residents;
import city.okno.resident.VoterId;
import city.okno.script.PartyId;
import city.okno.search.SimilarityIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// [Ideas] over the module's tables.
@Component
class IdeaBox implements Ideas {

    private static final int MOST_SIMILAR = 5;

    private final Campaigns campaigns;
    private final Applications applications;
    private final Residents residents;
    private final IdeaRepository ideas;
    private final IdeaReadingRepository reading;
    private final IdeaFinder finder;
    private final IdeaNews news;
    private final IdeaSettings settings;

    IdeaBox(
            Campaigns campaigns,
            Applications applications,
            Residents residents,
            IdeaRepository ideas,
            IdeaReadingRepository reading,
            IdeaFinder finder,
            IdeaNews news,
            IdeaSettings settings) {
        this.campaigns = campaigns;
        this.applications = applications;
        this.residents = residents;
        this.ideas = ideas;
        this.reading = reading;
        this.finder = finder;
        this.news = news;
        this.settings = settings;
    }

    @Override
    public Submission submit(IdeaDraft draft, PartyId author, Instant now) {
        var asked = ideas.asked(draft.question()).orElse(null);
        if (asked == null) {
            return new Submission.Closed();
        }
        var campaign = campaigns.find(asked.campaign()).orElseThrow();
        if (!campaign.permits(Act.SUBMIT, now)) {
            return new Submission.Closed();
        }
        if (now.isBefore(asked.opens())) {
            return new Submission.NotYet();
        }
        var voter = applications.participant(campaign.id(), author).orElse(null);
        if (voter == null) {
            return new Submission.NotParticipant();
        }
        if (ideas.submittedSince(voter, now.minus(Duration.ofDays(1))) >= settings.perDay()) {
            return new Submission.LimitReached(settings.perDay());
        }
        return new Submission.Submitted(write(draft, campaign, author, voter, now));
    }

    private IdeaNumber write(
            IdeaDraft draft, Campaign campaign, PartyId author, VoterId voter, Instant now) {
        var alike = similar(campaign.id(), draft.title());
        var number = ideas.nextNumber();
        var idea = ideas.insert(number, UUID.randomUUID(), campaign.id(), draft, now);
        var name = residents.find(author).map(Party::name).orElse(null);
        var signed = name == null ? "" : draft.signature().of(name);
        ideas.insertAuthor(
                idea, 1, voter, author, draft.signature(), signed.isEmpty() ? null : signed);
        for (int i = 0; i < draft.pictures().size(); i++) {
            ideas.insertPicture(idea, i + 1, draft.pictures().get(i));
        }
        alike.forEach(shown -> ideas.different(voter, shown.number(), idea, now));
        news.submitted(number, draft, campaign.title(), now);
        return number;
    }

    @Override
    public Optional<Idea> byNumber(IdeaNumber number, Instant now) {
        return reading.byNumber(number, now);
    }

    @Override
    public List<Idea> by(PartyId author, Instant now) {
        return reading.by(author, now);
    }

    @Override
    public boolean isBy(IdeaNumber number, PartyId party) {
        return reading.isBy(number, party);
    }

    @Override
    public List<Similar> similar(CampaignId campaign, String text) {
        var found = finder.similar(campaign, text, MOST_SIMILAR);
        var titles = reading.titles(IdeaFinder.numbers(found));
        return found.stream()
                .filter(match -> titles.containsKey(match.key()))
                .map(match ->
                        new Similar(
                                new IdeaNumber(match.key()),
                                titles.getOrDefault(match.key(), ""),
                                match.score(),
                                match.score() >= SimilarityIndex.ALMOST_THE_SAME))
                .toList();
    }

    @Override
    public List<Idea> find(String words, int limit, Instant now) {
        var best =
                campaigns.running(now).stream()
                        .flatMap(campaign -> finder.find(campaign.id(), words, limit).stream())
                        .sorted(Comparator.comparingDouble(match -> -match.score()))
                        .limit(limit)
                        .toList();
        return reading.byNumbers(IdeaFinder.numbers(best), now).stream()
                .filter(idea -> idea.state() == IdeaState.PUBLISHED)
                .toList();
    }

    @Override
    public List<Idea> top(CampaignId campaign, int limit, int offset, Instant now) {
        var best =
                reading.counted(campaign).stream()
                        .sorted(
                                Comparator.<IdeaReadingRepository.Counted>comparingDouble(
                                                counted -> -counted.tally().wilson())
                                        .thenComparingLong(counted -> counted.number().value()))
                        .skip(offset)
                        .limit(limit)
                        .map(IdeaReadingRepository.Counted::number)
                        .toList();
        return reading.byNumbers(best, now);
    }
}
