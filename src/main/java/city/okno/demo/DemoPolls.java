package city.okno.demo;

import city.okno.campaign.CampaignId;
import city.okno.campaign.Campaigns;
import city.okno.poll.Answering;
import city.okno.poll.Answers;
import city.okno.poll.Asking;
import city.okno.poll.PollDraft.About;
import city.okno.poll.PollId;
import city.okno.poll.Polls;
import city.okno.resident.InventedPeople.Invented;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.springframework.stereotype.Component;

/// What the city has asked in the demo, and what invented people have answered. Always the same.
@Component
class DemoPolls {

    private static final PartyId NOBODY = new PartyId(0);
    private static final int FIRST_EDITION = 1;

    private final Polls polls;
    private final Answers answers;
    private final Campaigns campaigns;

    DemoPolls(Polls polls, Answers answers, Campaigns campaigns) {
        this.polls = polls;
        this.answers = answers;
        this.campaigns = campaigns;
    }

    PollId play(DemoPoll plan, List<Invented> people, Instant start) {
        var opens = start.plus(plan.opens());
        var asking = polls.ask(plan.draft(about(plan), start), NOBODY, opens);
        if (!(asking instanceof Asking.Asked(var poll))) {
            throw new IllegalArgumentException("a poll that cannot be asked: " + asking);
        }
        answer(plan, poll, people, start);
        return poll;
    }

    private About about(DemoPoll plan) {
        var campaign = campaigns.byCode(plan.campaign()).orElseThrow();
        return new About(campaign.id().value(), direction(campaign.id(), plan.direction()));
    }

    private long direction(CampaignId campaign, String title) {
        return campaigns.directions(campaign).stream()
                .filter(direction -> direction.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no direction " + title))
                .id()
                .value();
    }

    /// One after another from its opening on, in no order of what they chose.
    private void answer(DemoPoll plan, PollId poll, List<Invented> people, Instant start) {
        var given =
                new ArrayList<>(
                        plan.answers().stream().flatMap(DemoPoll.DemoAnswer::each).toList());
        Collections.shuffle(given, new Random(2026));
        var open =
                plan.closes().isNegative()
                        ? plan.closes().minus(plan.opens())
                        : plan.opens().negated();
        for (var i = 0; i < given.size(); i++) {
            var at = start.plus(plan.opens()).plus(open.multipliedBy(i).dividedBy(given.size()));
            var answering =
                    answers.give(poll, FIRST_EDITION, people.get(i).party(), given.get(i), at);
            if (!(answering instanceof Answering.Counted)) {
                throw new IllegalArgumentException("an answer that does not count: " + answering);
            }
        }
    }
}
