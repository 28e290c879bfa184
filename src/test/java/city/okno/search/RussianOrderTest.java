package city.okno.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RussianOrderTest {

    @Test
    void ordersLikeADictionary() {
        assertSorted("ежевика", "ёжик", "ёлка", "ель", "Жуков");
        assertSorted("все", "всё", "всего");
    }

    @Test
    void ordersNumbersByTheirValue() {
        assertSorted("Окно 2", "Окно 10", "Окно 100");
    }

    @Test
    void setsCyrillicBeforeLatinAndCapitalsBesideSmallLetters() {
        assertSorted("арбат", "Арбат", "Ясенево", "Arbat");
    }

    @Test
    void tellsDifferentTextsApart() {
        assertThat(RussianOrder.comparator().compare("Окно 1", "Окно 01")).isNotZero();
    }

    private static void assertSorted(String... expected) {
        List<String> shuffled = new ArrayList<>(List.of(expected));
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(RussianOrder.by(name -> name));
        assertThat(shuffled).containsExactly(expected);
    }
}
