package city.okno.channel.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.okno.delivery.LetterId;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomIdsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000_000_007, Integer.MAX_VALUE - 1, Integer.MAX_VALUE})
    void givesEachPartOfEachLetterNumberOfItsOwn(int base) {
        var numbers = new RandomIds(base);
        var given = new HashSet<Integer>();
        for (var letter = 1; letter <= 1000; letter++) {
            for (var part = 0; part < RandomIds.PARTS; part++) {
                var number = numbers.of(new LetterId(letter), part);
                assertThat(number).isPositive();
                assertThat(given.add(number)).isTrue();
            }
        }
    }

    @Test
    void givesSameNumberAgain() {
        assertThat(new RandomIds(5).of(new LetterId(17), 2))
                .isEqualTo(new RandomIds(5).of(new LetterId(17), 2));
    }

    @Test
    void staysWithinRangeHoweverManyLettersThereWere() {
        var number = new RandomIds(Integer.MAX_VALUE).of(new LetterId(40_000_000_000L), 7);
        assertThat(number).isPositive();
    }

    @Test
    void refusesPartThatWouldBeAnotherLetters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RandomIds(0).of(new LetterId(1), RandomIds.PARTS));
    }
}
