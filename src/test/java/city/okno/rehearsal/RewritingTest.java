package city.okno.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RewritingTest {

    private static final String FILE =
            """
            # A code
            Дарья > /phone
                  < Какой номер?
                  | Любой.
            Дарья > +7 916
                  < Отправил.

            sms Дарья < {code} — код.
            """;

    @Test
    void putsWhatWasSeenInThePlaceOfWhatWasExpected() {
        var seen =
                Map.of(
                        2, List.of("      < Номер?"),
                        5, List.of("      < Отправил код.\n      | Какой?"));

        assertThat(Rewriting.rewritten(FILE, seen))
                .isEqualTo(
                        """
                        # A code
                        Дарья > /phone
                              < Номер?
                        Дарья > +7 916
                              < Отправил код.
                              | Какой?

                        """);
    }

    @Test
    void leavesPatternsThatWereMet() {
        var seen =
                Map.of(
                        2, List.of("      < Какой номер?\n      | Любой."),
                        5, List.of("      < Отправил.", "sms Дарья < 123456 — код."));

        assertThat(Rewriting.rewritten(FILE, seen)).contains("\nsms Дарья < {code} — код.\n");
    }
}
