package city.okno.campaign.deck;

import static city.okno.campaign.CampaignWorld.NOW;
import static city.okno.campaign.CampaignWorld.plan;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.campaign.CampaignId;
import city.okno.campaign.CampaignWorld;
import city.okno.campaign.Checks;
import city.okno.campaign.Deck;
import city.okno.campaign.Deck.Card;
import city.okno.campaign.IdeaNumber;
import city.okno.campaign.Ideas;
import city.okno.campaign.Objection;
import city.okno.campaign.Objection.Kind;
import city.okno.campaign.Stance;
import city.okno.script.PartyId;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class CardDeckTest {

    private final CampaignWorld world;
    private final Deck deck;
    private CampaignId campaign;
    private PartyId anna;
    private PartyId peter;

    CardDeckTest(TestDatabase database) {
        this.world = new CampaignWorld(database);
        this.deck = world.get(Deck.class);
    }

    @BeforeEach
    void begin() {
        campaign = world.openCampaign();
        anna = world.participant(campaign, "Анна");
        peter = world.participant(campaign, "Пётр");
    }

    @Test
    void showsTheOpenCardAgainUntilItIsAnswered() {
        ideas(5);

        var card = open(peter);

        assertThat(open(peter)).isEqualTo(card);
        world.vote(card, peter, Stance.PASS);
        assertThat(open(peter)).isNotEqualTo(card);
    }

    @Test
    void showsNoCardTwiceAndEachOnce() {
        var ideas = ideas(12);
        var people = new ArrayList<>(world.participants(campaign, 4));
        people.add(peter);

        for (var person : people) {
            var seen = new ArrayList<IdeaNumber>();
            while (next(person) instanceof Card.Open(var idea, var answered)) {
                assertThat(answered).isEqualTo(seen.size());
                seen.add(idea.number());
                world.vote(idea.number(), person, Stance.values()[seen.size() % 3]);
            }
            assertThat(seen).containsExactlyInAnyOrderElementsOf(ideas);
            assertThat(next(person)).isEqualTo(new Card.NoneLeft(12));
        }
    }

    @Test
    void drawsTheSameCardAgainAfterARollback() {
        ideas(30);

        var drawn =
                IntStream.range(0, 3)
                        .mapToObj(_ ->
                                world.database
                                        .writing()
                                        .execute(transaction -> {
                                            transaction.setRollbackOnly();
                                            return deck.next(campaign, peter, NOW);
                                        }))
                        .map(card -> ((Card.Open) card).idea().number())
                        .toList();

        assertThat(new HashSet<>(drawn)).hasSize(1);
    }

    @Test
    void laysOneCardWhenTwoMessengersAskAtOnce() throws Exception {
        ideas(30);

        try (var messengers = Executors.newFixedThreadPool(4)) {
            var asks =
                    IntStream.range(0, 8)
                            .<Callable<IdeaNumber>>mapToObj(_ -> () -> open(peter))
                            .toList();
            var cards = messengers.invokeAll(asks).stream().map(ask -> ask.resultNow()).distinct();

            assertThat(cards).hasSize(1);
        }
    }

    @Test
    void leavesOutOwnIdeasAndThoseVotedOn() {
        var ideas = ideas(2);
        world.vote(ideas.getFirst(), peter, Stance.FOR);

        assertThat(next(anna)).isEqualTo(new Card.NoneLeft(0));
        assertThat(open(peter)).isEqualTo(ideas.getLast());
    }

    @Test
    void goesOnWhenTheOpenCardWasTakenBack() {
        ideas(2);
        var card = open(peter);
        var checks = world.get(Checks.class);
        var olga = world.participant(campaign, "Ольга");

        world.write(() -> checks.complain(card, olga, Objection.of(Kind.RUDE), NOW));
        world.write(() -> checks.reject(card, Objection.of(Kind.RUDE), anna, NOW));

        assertThat(open(peter)).isNotEqualTo(card);
    }

    @Test
    void takesAComplaintForAnAnswer() {
        ideas(2);
        var card = open(peter);

        world.write(
                () -> world.get(Checks.class).complain(card, peter, Objection.of(Kind.RUDE), NOW));

        assertThat(open(peter)).isNotEqualTo(card);
    }

    @Test
    void countsACardThatWasAnsweredOrHadADay() {
        ideas(1);
        var card = open(peter);
        assertThat(world.read(card).tally().exposures()).isZero();

        world.vote(card, peter, Stance.FOR);
        open(world.participant(campaign, "Ольга"));

        assertThat(world.read(card).tally().exposures()).isEqualTo(1);
        assertThat(
                        world.get(Ideas.class)
                                .byNumber(card, NOW.plus(Duration.ofDays(1)))
                                .orElseThrow()
                                .tally()
                                .exposures())
                .isEqualTo(2);
    }

    @Test
    void isForParticipantsOfAnOpenCampaign() {
        var waiting = world.announce(plan("metro", 10, null));
        var early = world.participant(waiting, "Ольга");

        assertThat(world.write(() -> deck.next(waiting, early, NOW))).isEqualTo(new Card.Closed());
        assertThat(next(early)).isEqualTo(new Card.NotParticipant());
    }

    private List<IdeaNumber> ideas(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        world.idea(
                                campaign,
                                i < 5 ? anna : world.participant(campaign, "Автор " + i),
                                "Идея " + i))
                .toList();
    }

    private IdeaNumber open(PartyId person) {
        return ((Card.Open) next(person)).idea().number();
    }

    private Card next(PartyId person) {
        return world.write(() -> deck.next(campaign, person, NOW));
    }
}
