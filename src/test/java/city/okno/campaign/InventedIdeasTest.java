package city.okno.campaign;

import static city.okno.campaign.CampaignWorld.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.campaign.InventedIdeas.PastIdea;
import city.okno.campaign.InventedVotes.Ballot;
import city.okno.resident.InventedPeople.Invented;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is written at once looks like what came one by one.
@DatabaseTest
class InventedIdeasTest {

    private final CampaignWorld world;
    private CampaignId campaign;
    private Invented anna;
    private Invented peter;

    InventedIdeasTest(TestDatabase database) {
        this.world = new CampaignWorld(database);
    }

    @BeforeEach
    void begin() {
        campaign = world.openCampaign();
        anna = invented("Анна Петрова");
        peter = invented("Пётр");
    }

    @Test
    void publishesIdeas() {
        var before = world.idea(campaign, anna.party(), "Пандус у входа");
        var told = world.notices.count();
        var numbers = publish("Кулер с водой", "Детский уголок");
        assertThat(world.notices.count()).isEqualTo(told);
        var after = world.idea(campaign, anna.party(), "Тихий зал");

        assertThat(List.of(before, numbers.getFirst(), numbers.getLast(), after))
                .extracting(IdeaNumber::value)
                .containsExactly(1L, 2L, 3L, 4L);
        var ideas = world.get(Ideas.class);
        assertThat(ideas.by(anna.party(), NOW)).hasSize(4);
        assertThat(ideas.find("кулеры", 5, NOW))
                .singleElement()
                .satisfies(idea -> {
                    assertThat(idea.number()).isEqualTo(numbers.getFirst());
                    assertThat(idea.state()).isEqualTo(IdeaState.PUBLISHED);
                    assertThat(idea.signed()).containsExactly("Анна Петрова");
                });
    }

    @Test
    void countsManyVotes() {
        var numbers =
                publish(
                        IntStream.range(0, 300)
                                .mapToObj("Идея номер %d"::formatted)
                                .toArray(String[]::new));
        var mary = invented("Мария");
        world.write(() -> {
            world.get(InventedVotes.class)
                    .cast(
                            numbers.stream()
                                    .<Ballot>mapMulti((number, box) -> {
                                        box.accept(
                                                new Ballot(number, peter.voter(), Stance.FOR, NOW));
                                        box.accept(
                                                new Ballot(number, mary.voter(), Stance.PASS, NOW));
                                    })
                                    .toList());
            return true;
        });

        assertThat(numbers)
                .allSatisfy(number ->
                        assertThat(world.read(number).tally()).isEqualTo(new Tally(1, 0, 1, 0)));
        assertThat(world.vote(numbers.getLast(), peter.party(), Stance.AGAINST))
                .isEqualTo(new Voting.Counted(Stance.AGAINST, Stance.FOR));
    }

    private Invented invented(String name) {
        var party = world.participant(campaign, name);
        return new Invented(party, world.residents.voter(party).orElseThrow(), name);
    }

    private List<IdeaNumber> publish(String... titles) {
        var yesterday = NOW.minus(Duration.ofDays(1));
        var ideas =
                List.of(titles).stream()
                        .map(title ->
                                new PastIdea(world.draft(campaign, title), anna, yesterday, NOW))
                        .toList();
        return world.write(() -> world.get(InventedIdeas.class).publish(campaign, ideas));
    }
}
