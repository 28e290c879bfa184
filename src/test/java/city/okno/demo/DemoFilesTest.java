package city.okno.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoFilesTest {

    @Test
    void readsIdeasWithTheirQuestions() {
        assertThat(
                        DemoIdea.read(
                                List.of(
                                        "# note",
                                        "== space",
                                        "72 Свет",
                                        "Тёплый.",
                                        "",
                                        "? Вода",
                                        "Да.")))
                .containsExactly(
                        new DemoIdea("space", 72, "Свет", "Тёплый."),
                        new DemoIdea("space", null, "Вода", "Да."));
        assertThatThrownBy(() -> DemoIdea.read(List.of("Свет"))).hasMessageContaining("line 1");
    }

    @Test
    void hasAFewHundredDifferentIdeasThatAnswerQuestions() {
        var campaign = DemoFiles.campaigns().getFirst();
        var ideas = DemoFiles.ideas("my-office.txt");

        assertThat(ideas).hasSizeBetween(250, 350);
        assertThat(ideas.stream().map(DemoIdea::title).distinct()).hasSize(ideas.size());
        assertThat(ideas.stream().map(DemoIdea::question).collect(Collectors.toSet()))
                .isEqualTo(campaign.codes().collect(Collectors.toSet()));
        assertThat(ideas)
                .allSatisfy(idea -> {
                    assertThat(idea.title()).hasSizeBetween(5, 120);
                    assertThat(idea.body()).hasSizeBetween(20, 3000);
                });
    }

    @Test
    void hasOneCampaignThatWaitsForOneApplication() {
        var campaigns = DemoFiles.campaigns();

        assertThat(campaigns.getFirst().applicants())
                .isGreaterThan(campaigns.getFirst().threshold());
        assertThat(campaigns.getLast().applicants()).isEqualTo(campaigns.getLast().threshold() - 1);
    }

    @Test
    void hasEnoughPeople() {
        var people = DemoFiles.people();

        assertThat(new HashSet<>(people)).hasSize(people.size());
        assertThat(DemoFiles.campaigns())
                .allSatisfy(campaign ->
                        assertThat(campaign.applicants()).isLessThanOrEqualTo(people.size()));
    }
}
