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
                        2, List.of(new Sighting("      < Номер?", 0)),
                        5, List.of(new Sighting("      < Отправил код.\n      | Какой?", 0)));

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
                        2, List.of(new Sighting("      < Какой номер?\n      | Любой.", 3)),
                        5,
                                List.of(
                                        new Sighting("      < Отправил код.", 0),
                                        new Sighting("sms Дарья < 123456 — код.", 8)));

        assertThat(Rewriting.rewritten(FILE, seen)).contains("\nsms Дарья < {code} — код.\n");
    }

    @Test
    void leavesPatternsThatAreMetElsewhere() {
        var seen =
                Map.of(
                        5,
                        List.of(
                                new Sighting("sms Дарья < 123456 — код.", 0),
                                new Sighting("      < Отправил.", 6)));

        assertThat(Rewriting.rewritten(FILE, seen))
                .contains("\nsms Дарья < {code} — код.\n      < Отправил.\n");
    }

    /// Whoever is named though it is who spoke last, wherever it stands, however it is indented.
    @Test
    void leavesWhatWasRightAsItIsWritten() {
        var file =
                """
                given resident "Дарья"
                ~ 2d
                # the first
                Дарья < Документ готов

                sms Пётр < Готов. …
                    | Отказ: {link}
                in vk
                Дарья in vk <   Ждём
                """;
        var seen =
                Map.of(
                        1, List.<Sighting>of(),
                        2,
                                List.of(
                                        new Sighting("sms Пётр < Готов. А-1\n      | Отказ: x", 6),
                                        new Sighting("      < Документ готов", 4),
                                        new Sighting("      < Ждём", 9)));

        assertThat(Rewriting.rewritten(file, seen)).isEqualTo(file);
    }
}
