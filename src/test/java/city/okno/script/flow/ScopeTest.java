package city.okno.script.flow;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.ChannelKind;
import city.okno.script.Choice;
import city.okno.script.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private final Scope scope =
            new Scope(
                    Map.of(
                            "topic", new Choice("17", "Дворы"),
                            "kinds", List.of(new Choice("a", "Лавки"), new Choice("b", "Тень")),
                            "photos", List.of("p1", "p2"),
                            "sure", true,
                            "place", Map.of("latitude", 55.7, "longitude", 37.6)),
                    Map.of("next", Map.of("day", LocalDate.EPOCH)),
                    new Situation(
                            "ru",
                            ChannelKind.WEB,
                            Set.of(Role.RESIDENT, Role.ADMIN),
                            Instant.parse("2026-06-05T22:00:00Z"),
                            ZoneId.of("Europe/Moscow")));

    @Test
    void givesIdsOfOptionsToActions() {
        assertThat(scope.value(new Argument.Slot(List.of("topic")))).isEqualTo("17");
        assertThat(scope.value(new Argument.Slot(List.of("kinds")))).isEqualTo(List.of("a", "b"));
    }

    @Test
    void showsLabelsOfOptionsInWords() {
        assertThat(scope.variables())
                .containsEntry("topic", "Дворы")
                .containsEntry("kinds", "Лавки, Тень")
                .containsEntry("photos", 2L)
                .containsEntry("sure", "yes")
                .containsEntry("place_latitude", 55.7)
                .containsEntry("next_day", LocalDate.EPOCH);
    }

    @Test
    void readsInnerComponents() {
        assertThat(scope.value(new Argument.Result(List.of("next", "day"))))
                .isEqualTo(LocalDate.EPOCH);
        assertThat(scope.value(new Argument.Result(List.of("other")))).isNull();
    }

    @Test
    void readsTheEventInTheZone() {
        assertThat(scope.value(new Argument.Event("today"))).isEqualTo(LocalDate.of(2026, 6, 6));
        assertThat(scope.value(new Argument.Event("roles")))
                .isEqualTo(List.of("admin", "resident"));
    }

    @Test
    void readsThePresentItem() {
        var item = scope.with(Map.of("id", 5L));
        assertThat(item.value(new Argument.Item(List.of("id")))).isEqualTo(5L);
        assertThat(item.variables()).containsEntry("id", 5L);
        assertThat(scope.with("x").variables()).containsEntry("item", "x");
    }
}
