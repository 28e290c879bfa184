package city.okno.demo;

import city.okno.campaign.IdeaNumber;
import city.okno.campaign.InventedIdeas.PastIdea;
import city.okno.campaign.InventedVotes.Ballot;
import city.okno.campaign.Stance;
import city.okno.resident.InventedPeople.Invented;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// How the invented people vote until an instant. Always the same.
final class DemoVotes {

    /// How many votes each idea gets about; enough for a top list that means something.
    private static final int VOTES = 17;

    /// Of a hundred people so many have no opinion.
    private static final int PASS = 12;

    private final List<Invented> people;
    private final Instant until;
    private final Random chance = new Random(2026);

    DemoVotes(List<Invented> people, Instant until) {
        this.people = people;
        this.until = until;
    }

    /// @param liked how many of a hundred people like the idea
    List<Ballot> on(IdeaNumber number, PastIdea idea, int liked) {
        var seconds = Duration.between(idea.published(), until).toSeconds();
        var first = chance.nextInt(people.size());
        return IntStream.range(0, VOTES / 2 + chance.nextInt(VOTES))
                .mapToObj(i -> people.get((first + i * 7) % people.size()))
                .filter(person -> !person.equals(idea.author()))
                .map(person ->
                        new Ballot(
                                number,
                                person.voter(),
                                stance(liked),
                                idea.published()
                                        .plusSeconds((long) (chance.nextDouble() * seconds))))
                .toList();
    }

    private Stance stance(int liked) {
        if (chance.nextInt(100) < PASS) {
            return Stance.PASS;
        }
        return chance.nextInt(100) < liked ? Stance.FOR : Stance.AGAINST;
    }
}
