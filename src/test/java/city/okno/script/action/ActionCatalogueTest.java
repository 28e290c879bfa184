package city.okno.script.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.ChannelKind;
import city.okno.script.Choice;
import city.okno.script.PartyId;
import city.okno.script.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActionCatalogueTest {

    enum Mood {
        CALM,
        LOUD
    }

    record IdeaId(long value) {}

    record Author(String name, Mood mood) {}

    record Submit(String title, IdeaId parent, List<String> photos, @Nullable Mood mood, int n) {}

    sealed interface Submission {
        record Submitted(IdeaId id, List<Author> authors, LocalDate day, Duration left)
                implements Submission {}

        record LimitReached(@Nullable Instant next) implements Submission {}
    }

    record Where(String city) {}

    private final Caller caller =
            new Caller(
                    new PartyId(1),
                    ChannelKind.WEB,
                    "ru",
                    Set.of(Role.RESIDENT),
                    Instant.EPOCH,
                    "a");

    private @Nullable Submit received;
    private Submission answer = new Submission.LimitReached(null);

    private final ActionCatalogue catalogue =
            ActionCatalogue.of(
                    List.<Actions>of(registry -> {
                        registry.on(
                                "ideas.submit",
                                Submit.class,
                                Submission.class,
                                (with, _) -> {
                                    received = with;
                                    return answer;
                                });
                        registry.choices(
                                "centre.near",
                                Where.class,
                                (with, _) -> List.of(new Choice("1", with.city())));
                    }));

    @Test
    void readsParametersAndOutcomesFromRecords() {
        var shape = catalogue.find("ideas.submit").orElseThrow();
        assertThat(shape.with().keySet()).containsExactly("title", "parent", "photos", "mood", "n");
        assertThat(shape.with().get("parent").type()).isEqualTo(new PlainType.Whole());
        assertThat(shape.with().get("mood").optional()).isTrue();
        assertThat(shape.with().get("title").optional()).isFalse();
        assertThat(shape.outcomes().keySet()).containsExactly("Submitted", "LimitReached");
        assertThat(shape.outcomes().get("LimitReached").get("next").optional()).isTrue();
    }

    @Test
    void carriesPlainValuesIntoRecords() {
        catalogue.perform(
                "ideas.submit",
                Map.of(
                        "title", "Пандус",
                        "parent", "17",
                        "photos", List.of("a"),
                        "mood", "LOUD",
                        "n", 5L),
                caller);
        assertThat(received)
                .isEqualTo(new Submit("Пандус", new IdeaId(17), List.of("a"), Mood.LOUD, 5));
    }

    @Test
    void carriesOutcomesIntoPlainValues() {
        answer =
                new Submission.Submitted(
                        new IdeaId(5500),
                        List.of(new Author("Anna", Mood.CALM)),
                        LocalDate.EPOCH,
                        Duration.ofHours(1));
        var performed =
                catalogue.perform(
                        "ideas.submit",
                        Map.of("title", "t", "parent", 1L, "photos", List.of(), "n", 0L),
                        caller);
        assertThat(performed)
                .isEqualTo(
                        new Performed(
                                "Submitted",
                                Map.of(
                                        "id",
                                        5500L,
                                        "authors",
                                        List.of(Map.of("name", "Anna", "mood", "CALM")),
                                        "day",
                                        LocalDate.EPOCH,
                                        "left",
                                        Duration.ofHours(1))));
    }

    @Test
    void leavesOutWhatIsNull() {
        var performed =
                catalogue.perform(
                        "ideas.submit",
                        Map.of("title", "t", "parent", 1L, "photos", List.of(), "n", 0L),
                        caller);
        assertThat(performed).isEqualTo(new Performed("LimitReached", Map.of()));
    }

    @Test
    void refusesMissingParameter() {
        assertThatThrownBy(() -> catalogue.perform("ideas.submit", Map.of("title", "t"), caller))
                .hasMessage("Submit needs parent");
    }

    @Test
    void refusesValueOfAnotherTypeWithoutShowingIt() {
        assertThatThrownBy(() ->
                        catalogue.perform(
                                "ideas.submit",
                                Map.of("title", true, "parent", 1L, "photos", List.of(), "n", 0L),
                                caller))
                .hasMessage("not a java.lang.String");
    }

    @Test
    void listsChoices() {
        assertThat(catalogue.choices("centre.near", Map.of("city", "Тула"), caller))
                .containsExactly(new Choice("1", "Тула"));
    }

    @Test
    void refusesTwoActionsOfOneName() {
        Actions twice =
                registry -> {
                    registry.choices("a.b", Where.class, (_, _) -> List.of());
                    registry.choices("a.b", Where.class, (_, _) -> List.of());
                };
        assertThatThrownBy(() -> ActionCatalogue.of(List.of(twice)))
                .hasMessage("two actions are named a.b");
    }

    record Odd(Object anything) {}

    @Test
    void refusesTypesThatAreNotPlain() {
        Actions odd = registry -> registry.choices("a.b", Odd.class, (_, _) -> List.of());
        assertThatThrownBy(() -> ActionCatalogue.of(List.of(odd)))
                .hasMessage("not a plain type: class java.lang.Object");
    }
}
