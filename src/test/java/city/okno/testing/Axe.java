package city.okno.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Looks with axe-core for what shuts people out of a page, by the rules of WCAG 2.2, A and AA.
public final class Axe {

    private static final String PROGRAM = program();

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /// Each violation with where it is; best-practice rules are not asked for.
    private static final String RUN =
            """
            async tags => {
              const { violations, passes } = await axe.run({ runOnly: tags });
              if (passes.length === 0) throw new Error("axe has looked at nothing");
              return violations.flatMap(({ id, nodes }) =>
                nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`));
            }
            """;

    private Axe() {}

    /// By day and in the dark, at each of these widths.
    public static void findsNothing(Page page, int... widths) {
        var present = page.viewportSize();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(
                    new EmulateMediaOptions()
                            .setColorScheme(scheme)
                            .setReducedMotion(ReducedMotion.REDUCE));
            for (var width : widths) {
                page.setViewportSize(width, present.height);
                assertThat(violations(page)).as("%s, %d wide", scheme, width).isEmpty();
            }
        }
    }

    static List<?> violations(Page page) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(PROGRAM);
        }
        return (List<?>) page.evaluate(RUN, RULES);
    }

    private static String program() {
        try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe.min.js is not on the class path");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
