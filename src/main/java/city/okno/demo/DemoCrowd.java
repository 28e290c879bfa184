package city.okno.demo;

import city.okno.campaign.Applications;
import city.okno.campaign.CampaignId;
import city.okno.campaign.Campaigns;
import city.okno.campaign.Checks;
import city.okno.campaign.IdeaDraft;
import city.okno.campaign.IdeaNumber;
import city.okno.campaign.Ideas;
import city.okno.campaign.QuestionId;
import city.okno.campaign.Questionnaire;
import city.okno.campaign.Signature;
import city.okno.campaign.Stance;
import city.okno.campaign.Submission;
import city.okno.campaign.Votes;
import city.okno.script.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.stereotype.Component;

/// What invented people do in a campaign: apply, propose, vote. Always the same.
@Component
class DemoCrowd {

    private static final LocalDate BORN = LocalDate.of(1984, 3, 9);
    private static final List<Signature> SIGNATURES = List.of(Signature.values());
    private static final Duration CHECKED = Duration.ofHours(3);

    /// How many votes each idea gets about; enough for a top list that means something.
    private static final int VOTES = 17;

    /// Of a hundred people so many have no opinion.
    private static final int PASS = 12;

    private final Campaigns campaigns;
    private final Applications applications;
    private final Ideas ideas;
    private final Checks checks;
    private final Votes votes;

    DemoCrowd(
            Campaigns campaigns,
            Applications applications,
            Ideas ideas,
            Checks checks,
            Votes votes) {
        this.campaigns = campaigns;
        this.applications = applications;
        this.ideas = ideas;
        this.checks = checks;
        this.votes = votes;
    }

    void play(DemoCampaign plan, List<PartyId> people, Instant start) {
        var campaign = campaigns.announce(plan.plan(start), start.plus(plan.announced()));
        var participants = people.subList(0, plan.applicants());
        var applied = start.plus(plan.announced()).plus(Duration.ofHours(2));
        for (var person : participants) {
            applied = applied.plus(Duration.ofMinutes(97));
            applications.apply(campaign, person, answers(person), applied);
        }
        campaigns.openIfDue(campaign, start.plus(plan.opens()));
        if (plan.ideas() != null) {
            propose(plan, campaign, DemoFiles.ideas(plan.ideas()), participants, start);
        }
    }

    private static Questionnaire answers(PartyId person) {
        return new Questionnaire(BORN.plusDays(person.value() * 41 % 9_000), true, null, true);
    }

    private void propose(
            DemoCampaign plan,
            CampaignId campaign,
            List<DemoIdea> written,
            List<PartyId> people,
            Instant start) {
        var topics = topics(plan, campaign);
        var chance = new Random(2026);
        var author = 0;
        for (var idea : written) {
            var topic = topics.get(idea.question());
            if (topic == null) {
                throw new IllegalArgumentException("no question " + idea.question());
            }
            var at = between(topic.opens(), start, chance);
            var writer = people.get(author++ % people.size());
            var signature = SIGNATURES.get(chance.nextInt(SIGNATURES.size()));
            var draft = new IdeaDraft(topic.id(), idea.title(), idea.body(), List.of(), signature);
            if (ideas.submit(draft, writer, at) instanceof Submission.Submitted(var number)
                    && idea.liked() != null) {
                checks.publish(number, writer, at.plus(CHECKED));
                vote(number, idea.liked(), people, at.plus(CHECKED), start, chance);
            }
        }
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

    private void vote(
            IdeaNumber idea,
            int liked,
            List<PartyId> people,
            Instant from,
            Instant until,
            Random chance) {
        var first = chance.nextInt(people.size());
        var count = VOTES / 2 + chance.nextInt(VOTES);
        for (int i = 0; i < count; i++) {
            var voter = people.get((first + i * 7) % people.size());
            var at =
                    from.plusSeconds(
                            (long)
                                    (chance.nextDouble()
                                            * Duration.between(from, until).toSeconds()));
            votes.set(idea, voter, stance(liked, chance), at);
        }
    }

    private static Stance stance(int liked, Random chance) {
        if (chance.nextInt(100) < PASS) {
            return Stance.PASS;
        }
        return chance.nextInt(100) < liked ? Stance.FOR : Stance.AGAINST;
    }
}
