package city.okno.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"+79161234567", "89161234567", "chat 123456789,", "(phone)=(+79161234567)"})
    void hidesPhonesAndChats(String text) {
        assertThat(Mask.numbers(text)).contains("***").doesNotContainPattern("\\d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "letter 12345678",
                "2026-11-22T09:00:00.123456Z",
                "0.1234567890",
                "3f2504e0-4f89-11d3-9a0c-030512345678",
                "okno_1234567890123"
            })
    void leavesOtherNumbers(String text) {
        assertThat(Mask.numbers(text)).isEqualTo(text);
    }

    @Test
    void hidesNumbersWithTheirPlusWhereverTheyStand() {
        assertThat(Mask.numbers("a+79161234567 +79161234567,123456789 x 123456789"))
                .isEqualTo("a+*** ***,*** x ***");
    }

    @Test
    void hidesWhatTheDatabaseRepeats() {
        assertThat(
                        Mask.values(
                                "Unique index violation: \"IDEA(TEXT) VALUES ( /* 1 */ 'It''s mine' )\""))
                .isEqualTo("Unique index violation: \"IDEA(TEXT) VALUES ( /* 1 */ *** )\"");
        assertThat(
                        Mask.values(
                                "Data conversion error converting \"Ivan\"; SQL statement: select 1"))
                .isEqualTo("Data conversion error converting ***; SQL statement: select 1");
    }
}
