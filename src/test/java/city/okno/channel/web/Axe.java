package city.okno.channel.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Looks with axe-core for what shuts people out of a page, by the rules of WCAG 2.2, A and AA.
final class Axe {

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
