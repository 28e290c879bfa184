package city.okno.channel.vk;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Ask;
import city.okno.delivery.Outgoing.Button;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VkLayoutTest {

    @Test
    void showsNothingWithoutOptions() {
        assertThat(VkLayout.of(List.of())).isEqualTo(new VkLayout(List.of(), List.of()));
    }

    @Test
    void putsTwoShortLabelsInRow() {
        assertThat(labels("Да", "Нет", "Не знаю"))
                .containsExactly(List.of("Да", "Нет"), List.of("Не знаю"));
    }

    @Test
    void givesLongLabelRowOfItsOwn() {
        assertThat(labels("Да", "Пропустить и вернуться позже", "Нет")).hasSize(3);
    }

    @Test
    void fillsKeyboardToItsLimit() {
        var ten = many("Вариант", 10);
        assertThat(VkLayout.of(ten).list()).isEmpty();
        assertThat(VkLayout.of(ten).rows()).hasSize(5).allMatch(row -> row.size() == 2);
    }

    @Test
    void numbersMoreRowsThanVkShows() {
        var seven = many("Довольно длинный вариант", 7);
        var layout = VkLayout.of(seven);
        assertThat(layout.list())
                .hasSize(7)
                .startsWith("1. Довольно длинный вариант 1", "2. Довольно длинный вариант 2");
        assertThat(layout.rows().getFirst())
                .extracting(VkLayout.Key::label)
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(layout.rows().getLast())
                .extracting(VkLayout.Key::button)
                .containsExactly(seven.get(5), seven.get(6));
    }

    @Test
    void numbersLabelThatVkRefuses() {
        var longest = VkLetters.button("д".repeat(40));
        assertThat(VkLayout.of(List.of(longest)).list()).isEmpty();
        var longer = VkLetters.button("д".repeat(41));
        assertThat(VkLayout.of(List.of(longer)).list()).containsExactly("1. " + longer.label());
    }

    @Test
    void onlyNumbersWhatIsTooMuchForAnyKeyboard() {
        var layout = VkLayout.of(many("Вариант", 11));
        assertThat(layout.list()).hasSize(11).endsWith("11. Вариант 11");
        assertThat(layout.rows()).isEmpty();
    }

    @Test
    void leavesOutNumberAndGivesPlaceRowOfItsOwn() {
        var layout =
                VkLayout.of(
                        List.of(
                                new Button("Мой номер", "", Ask.PHONE),
                                VkLetters.button("Да"),
                                new Button("Место", "", Ask.LOCATION),
                                VkLetters.button("Нет")));
        assertThat(layout.rows())
                .extracting(row -> row.stream().map(VkLayout.Key::label).toList())
                .containsExactly(List.of("Да"), List.of("Место"), List.of("Нет"));
    }

    private static List<List<String>> labels(String... labels) {
        return VkLayout.of(Stream.of(labels).map(VkLetters::button).toList()).rows().stream()
                .map(row -> row.stream().map(VkLayout.Key::label).toList())
                .toList();
    }

    private static List<Button> many(String label, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> VkLetters.button(label + " " + number))
                .toList();
    }
}
