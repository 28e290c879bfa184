package city.okno.appointment.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketCodeTest {

    private static final TicketCode CODE = new TicketCode("7KM4XA");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7KM4XA",
                "7km4xa",
                " 7KM 4XA ",
                "7KM-4XA",
                "7 k m 4 x a",
                "7КМ4ХА",
                "7км4ха",
                "7кM4хA"
            })
    void readsAnyCaseAnyAlphabetAnySpaces(String typed) {
        assertThat(TicketCode.read(typed)).contains(CODE);
    }

    @Test
    void readsWhatLooksTheSame() {
        assertThat(TicketCode.read("BSZGVA")).contains(new TicketCode("8526UA"));
        assertThat(TicketCode.read("ВЗАЕКТ")).contains(new TicketCode("83AEKT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7KM4X", "7KM4XAA", "7KM4X1", "7KM4XO", "талон", "приветик", "7KM4X?"})
    void refusesWhatIsNoCode(String typed) {
        assertThat(TicketCode.read(typed)).isEmpty();
    }

    @Test
    void isReadAsItIsShown() {
        assertThat(CODE.shown()).isEqualTo("7KM 4XA");
        assertThat(TicketCode.read(CODE.shown())).contains(CODE);
        assertThat(CODE).hasToString("TicketCode[…]");
    }

    @Test
    void usesNoSignsThatLookAlike() {
        var random = new Random(7);
        var codes = new HashSet<TicketCode>();
        for (int i = 0; i < 5_000; i++) {
            var code = TicketCode.of(new BigInteger(128, random).toString(16));
            assertThat(code.value()).doesNotContainPattern("[01OIQBSZGV]");
            codes.add(code);
        }
        assertThat(codes).hasSizeGreaterThan(4_990);
    }

    @Test
    void holdsNothingElse() {
        assertThatThrownBy(() -> new TicketCode("7KM4XB"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
