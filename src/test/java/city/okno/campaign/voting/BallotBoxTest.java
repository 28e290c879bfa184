package city.okno.campaign.voting;

import static city.okno.campaign.CampaignWorld.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.campaign.CampaignId;
import city.okno.campaign.CampaignWorld;
import city.okno.campaign.IdeaNumber;
import city.okno.campaign.Stance;
import city.okno.campaign.Tally;
import city.okno.campaign.Votes;
import city.okno.campaign.Votes.Likening;
import city.okno.campaign.Voting;
import city.okno.script.PartyId;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class BallotBoxTest {

    private final CampaignWorld world;
    private final Votes votes;
    private CampaignId campaign;
    private PartyId anna;
    private PartyId peter;
    private IdeaNumber ramp;

    BallotBoxTest(TestDatabase database) {
        this.world = new CampaignWorld(database);
        this.votes = world.get(Votes.class);
    }

    @BeforeEach
    void begin() {
        campaign = world.openCampaign();
        anna = world.participant(campaign, "Анна");
        peter = world.participant(campaign, "Пётр");
        ramp = world.idea(campaign, anna, "Пандус");
    }

    @Test
    void countsTheLastWordOfEachVoter() {
        assertThat(world.vote(ramp, peter, Stance.FOR))
                .isEqualTo(new Voting.Counted(Stance.FOR, null));
        assertThat(world.vote(ramp, peter, Stance.AGAINST))
                .isEqualTo(new Voting.Counted(Stance.AGAINST, Stance.FOR));

        assertThat(world.read(ramp).tally()).isEqualTo(new Tally(0, 1, 0, 0));
        assertThat(votes.of(ramp, peter)).contains(Stance.AGAINST);
        assertThat(logged()).isEqualTo(2);
    }

    @Test
    void setsAndDoesNotToggle() {
        world.vote(ramp, peter, Stance.FOR);

        assertThat(world.vote(ramp, peter, Stance.FOR))
                .isEqualTo(new Voting.Counted(Stance.FOR, Stance.FOR));
        assertThat(world.read(ramp).tally()).isEqualTo(new Tally(1, 0, 0, 0));
        assertThat(logged()).isEqualTo(1);
    }

    @Test
    void countsOneVoteOfAPersonWhoPressesInTwoMessengersAtOnce() throws Exception {
        for (int round = 0; round < 20; round++) {
            var idea = world.idea(campaign, world.participant(campaign, "Автор"), "Идея " + round);

            try (var messengers = Executors.newFixedThreadPool(2)) {
                var presses =
                        IntStream.range(0, 2)
                                .<Callable<Voting>>mapToObj(
                                        _ -> () -> world.vote(idea, peter, Stance.FOR))
                                .toList();
                assertThat(messengers.invokeAll(presses))
                        .allSatisfy(press ->
                                assertThat(press.resultNow()).isInstanceOf(Voting.Counted.class));
            }

            assertThat(world.read(idea).tally()).isEqualTo(new Tally(1, 0, 0, 0));
        }
        assertThat(logged()).isEqualTo(20);
    }

    @Test
    void countsOneVoteOfAPersonWhoSaysDifferentThingsInTwoMessengersAtOnce() throws Exception {
        for (int round = 0; round < 20; round++) {
            var idea = world.idea(campaign, world.participant(campaign, "Автор"), "Идея " + round);

            try (var messengers = Executors.newFixedThreadPool(3)) {
                var presses =
                        Arrays.stream(Stance.values())
                                .<Callable<Voting>>map(
                                        stance -> () -> world.vote(idea, peter, stance))
                                .toList();
                assertThat(messengers.invokeAll(presses))
                        .allSatisfy(press ->
                                assertThat(press.resultNow()).isInstanceOf(Voting.Counted.class));
            }

            assertThat(world.read(idea).tally())
                    .isEqualTo(
                            switch (votes.of(idea, peter).orElseThrow()) {
                                case FOR -> new Tally(1, 0, 0, 0);
                                case AGAINST -> new Tally(0, 1, 0, 0);
                                case PASS -> new Tally(0, 0, 1, 0);
                            });
        }
    }

    @Test
    void takesNoVoteOfTheAuthor() {
        assertThat(world.vote(ramp, anna, Stance.FOR)).isEqualTo(new Voting.OwnIdea());
    }

    @Test
    void takesVotesOnlyOfParticipants() {
        assertThat(world.vote(ramp, world.residents.person("Прохожий"), Stance.FOR))
                .isEqualTo(new Voting.NotParticipant());
        assertThat(world.vote(ramp, world.residents.stranger(), Stance.FOR))
                .isEqualTo(new Voting.NotParticipant());
    }

    @Test
    void takesNoVoteFromTheClosingInstantOn() {
        var end = NOW.plus(Duration.ofDays(30));

        assertThat(world.write(() -> votes.set(ramp, peter, Stance.FOR, end)))
                .isEqualTo(new Voting.Closed());
        assertThat(world.write(() -> votes.set(ramp, peter, Stance.FOR, end.minusNanos(1_000))))
                .isInstanceOf(Voting.Counted.class);
    }

    @Test
    void takesNoVoteOnWhatCannotBeSeen() {
        world.submit(campaign, anna, "Ещё не проверено");

        assertThat(world.vote(new IdeaNumber(ramp.value() + 1), peter, Stance.FOR))
                .isEqualTo(new Voting.Gone());
        assertThat(world.vote(new IdeaNumber(404), peter, Stance.FOR)).isEqualTo(new Voting.Gone());
    }

    @Test
    void keepsThatTwoIdeasAreAlike() {
        var slope = world.idea(campaign, anna, "Съезд для колясок");

        assertThat(alike(ramp, slope)).isEqualTo(new Likening.Kept());
        assertThat(alike(slope, ramp)).isEqualTo(new Likening.Kept());
        assertThat(rows("idea_alike")).isEqualTo(1);
        assertThat(alike(ramp, ramp)).isEqualTo(new Likening.Nonsense());
        assertThat(alike(ramp, new IdeaNumber(404))).isEqualTo(new Likening.Gone());
    }

    @Test
    void keepsTheAnswerOfWhoSupportedASimilarIdea() {
        world.write(() -> votes.support(ramp, peter, NOW));

        assertThat(world.read(ramp).tally().inFavour()).isEqualTo(1);
        assertThat(rows("similar_answer")).isEqualTo(1);
    }

    private Likening alike(IdeaNumber one, IdeaNumber other) {
        return world.write(() -> votes.alike(one, other, peter, NOW));
    }

    private int logged() {
        return rows("vote_log");
    }

    private int rows(String table) {
        return world.database
                .jdbc()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
