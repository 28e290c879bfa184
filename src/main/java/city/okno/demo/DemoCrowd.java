package city.okno.demo;

import city.okno.campaign.Applications;
import city.okno.campaign.CampaignId;
import city.okno.campaign.Campaigns;
import city.okno.campaign.IdeaDraft;
import city.okno.campaign.Ideas;
import city.okno.campaign.InventedIdeas;
import city.okno.campaign.InventedIdeas.PastIdea;
import city.okno.campaign.InventedVotes;
import city.okno.campaign.QuestionId;
import city.okno.campaign.Questionnaire;
import city.okno.campaign.Signature;
import city.okno.resident.InventedPeople.Invented;
import city.okno.script.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// What invented people do in a campaign: apply, propose, vote. Always the same.
@Component
class DemoCrowd {

    private static final LocalDate BORN = LocalDate.of(1984, 3, 9);
    private static final List<Signature> SIGNATURES = List.of(Signature.values());
    private static final Duration CHECKED = Duration.ofHours(3);

    private final Campaigns campaigns;
    private final Applications applications;
    private final Ideas ideas;
    private final InventedIdeas published;
    private final InventedVotes votes;

    DemoCrowd(
            Campaigns campaigns,
            Applications applications,
            Ideas ideas,
            InventedIdeas published,
            InventedVotes votes) {
        this.campaigns = campaigns;
        this.applications = applications;
        this.ideas = ideas;
        this.published = published;
        this.votes = votes;
    }

    void play(DemoCampaign plan, List<Invented> people, Instant start) {
        var campaign = campaigns.announce(plan.plan(start), start.plus(plan.announced()));
        var participants = people.subList(0, plan.applicants());
        var applied = start.plus(plan.announced()).plus(Duration.ofHours(2));
        for (var person : participants) {
            applied = applied.plus(Duration.ofMinutes(97));
            applications.apply(campaign, person.party(), answers(person.party()), applied);
        }
        campaigns.openIfDue(campaign, start.plus(plan.opens()));
        if (plan.ideas() != null) {
            propose(plan, campaign, DemoFiles.ideas(plan.ideas()), participants, start);
        }
    }

    private static Questionnaire answers(PartyId person) {
        return new Questionnaire(BORN.plusDays(person.value() * 41 % 9_000), true, null, true);
    }

    /// What was published goes by the order of the days; what waits for a moderator came last.
    private void propose(
            DemoCampaign plan,
            CampaignId campaign,
            List<DemoIdea> written,
            List<Invented> people,
            Instant start) {
        var topics = topics(plan, campaign);
        var chance = new Random(2026);
        var past = new ArrayList<Liked>();
        var waiting = new ArrayList<PastIdea>();
        for (var idea : written) {
            var topic = topics.get(idea.question());
            if (topic == null) {
                throw new IllegalArgumentException("no question " + idea.question());
            }
            var author = people.get((past.size() + waiting.size()) % people.size());
            var signature = SIGNATURES.get(chance.nextInt(SIGNATURES.size()));
            var draft = new IdeaDraft(topic.id(), idea.title(), idea.body(), List.of(), signature);
            var at = between(topic.opens(), start, chance);
            var proposed = new PastIdea(draft, author, at, at.plus(CHECKED));
            if (idea.liked() == null) {
                waiting.add(proposed);
            } else {
                past.add(new Liked(proposed, idea.liked()));
            }
        }
        past.sort(Comparator.comparing(liked -> liked.idea().submitted()));
        publish(campaign, past, new DemoVotes(people, start));
        waiting.forEach(
                idea -> ideas.submit(idea.draft(), idea.author().party(), start.minus(CHECKED)));
    }

    private record Liked(PastIdea idea, int liked) {}

    private void publish(CampaignId campaign, List<Liked> past, DemoVotes opinions) {
        var numbers = published.publish(campaign, past.stream().map(Liked::idea).toList());
        votes.cast(
                IntStream.range(0, past.size())
                        .mapToObj(i ->
                                opinions.on(
                                        numbers.get(i), past.get(i).idea(), past.get(i).liked()))
                        .flatMap(List::stream)
                        .toList());
    }

    private record Topic(QuestionId id, Instant opens) {}

    private Map<String, Topic> topics(DemoCampaign plan, CampaignId campaign) {
        var topics = new HashMap<String, Topic>();
        Iterator<String> codes = plan.codes().iterator();
        for (var direction : campaigns.directions(campaign)) {
            for (var question : direction.questions()) {
                topics.put(codes.next(), new Topic(question.id(), direction.opens()));
            }
        }
        return topics;
    }

    /// A moment that leaves time for a moderator and for votes.
    private static Instant between(Instant opens, Instant start, Random chance) {
        var span = Duration.between(opens, start).minus(CHECKED).minusHours(6);
        return opens.plusSeconds((long) (chance.nextDouble() * span.toSeconds()));
    }
}
