package city.okno.demo;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.campaign.Campaigns;
import city.okno.campaign.Checks;
import city.okno.campaign.IdeaState;
import city.okno.campaign.Ideas;
import city.okno.campaign.Phase;
import city.okno.centre.Centres;
import city.okno.department.DepartmentKeys;
import city.okno.poll.PollState;
import city.okno.poll.Polls;
import city.okno.poll.Results;
import city.okno.poll.Results.Found;
import city.okno.poll.Results.Reader;
import city.okno.poll.Tally;
import city.okno.resident.InventedPeople;
import city.okno.testing.OknoTest;
import city.okno.testing.TestClock;
import city.okno.visit.InventedVisits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@OknoTest
class DemoCityTest {

    private final Campaigns campaigns;
    private final Ideas ideas;
    private final Checks checks;
    private final InventedPeople invented;
    private final DemoCrowd crowd;
    private final DemoPolls polls;
    private final Results results;
    private final Polls asked;
    private final Centres centres;
    private final InventedVisits visits;
    private final DepartmentKeys departments;
    private final TransactionTemplate writing;
    private final TestClock clock;

    DemoCityTest(
            Campaigns campaigns,
            Ideas ideas,
            Checks checks,
            InventedPeople invented,
            DemoCrowd crowd,
            DemoPolls polls,
            Results results,
            Polls asked,
            Centres centres,
            InventedVisits visits,
            DepartmentKeys departments,
            TransactionTemplate writing,
            TestClock clock) {
        this.campaigns = campaigns;
        this.ideas = ideas;
        this.checks = checks;
        this.invented = invented;
        this.crowd = crowd;
        this.polls = polls;
        this.results = results;
        this.asked = asked;
        this.centres = centres;
        this.visits = visits;
        this.departments = departments;
        this.writing = writing;
        this.clock = clock;
    }

    @Test
    void fillsANewDatabaseOnce() {
        var start = clock.instant();
        writing.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            var waiting = checks.waiting();
            var people =
                    DemoFiles.people().stream().map(name -> invented.invent(name, start)).toList();

            DemoFiles.campaigns().forEach(plan -> crowd.play(plan, people, start));

            var office = campaigns.byCode("my-office").orElseThrow();
            assertThat(office.phase(start)).isEqualTo(Phase.OPEN);
            assertThat(office.applicants()).isEqualTo(130);
            assertThat(ideas.top(office.id(), 500, 0, start)).hasSizeGreaterThan(250);
            assertThat(ideas.top(office.id(), 20, 0, start))
                    .allSatisfy(idea -> {
                        assertThat(idea.state()).isEqualTo(IdeaState.PUBLISHED);
                        assertThat(idea.tally().wilson()).isGreaterThan(0.5);
                    });
            assertThat(checks.waiting() - waiting).isEqualTo(3);
            var played =
                    DemoFiles.polls().stream()
                            .map(plan -> asked.find(polls.play(plan, people, start)).orElseThrow())
                            .toList();
            var reader = new Reader(people.getFirst().party(), false, "en");
            assertThat(played)
                    .extracting(poll -> poll.state(start))
                    .containsExactly(PollState.CLOSED, PollState.OPEN, PollState.OPEN);
            assertThat(results.of(played.get(0), reader, start))
                    .isEqualTo(new Found.Shown(new Tally(103, List.of(47, 31, 8, 17)), null));
            assertThat(results.of(played.get(1), reader, start))
                    .isEqualTo(new Found.Shown(new Tally(69, List.of(52, 15, 7, 18, 4)), null));
            assertThat(results.of(played.get(2), reader, start)).isInstanceOf(Found.Hidden.class);
            assertThat(played.get(2).content().question().in("en"))
                    .isEqualTo("Does your district need a mobile office?");
            var yard = campaigns.byCode("our-yard").orElseThrow();
            assertThat(yard.phase(start)).isEqualTo(Phase.APPLICATIONS);
            assertThat(yard.missing()).isEqualTo(1);
            assertThat(
                            new DemoCity(
                                            campaigns,
                                            invented,
                                            crowd,
                                            polls,
                                            centres,
                                            visits,
                                            departments,
                                            writing,
                                            clock)
                                    .load(start))
                    .isFalse();
        });
    }
}
