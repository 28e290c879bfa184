package city.okno.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The system's own Chromium, driven by Playwright; nothing is downloaded. Belongs to the thread
/// that started it, so a test class opens its own.
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /// Milliseconds: a loaded machine is slow, not broken.
    private static final double PATIENCE = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new LaunchOptions()
                                        .setExecutablePath(program)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-dev-shm-usage",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    /// Skips the test with a message where there is no Chromium.
    static Chromium open() {
        var program = program();
        Assumptions.assumeTrue(
                program.isPresent(), "no browser test: install Chromium, or set OKNO_CHROMIUM");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return new Chromium(program.orElseThrow());
    }

    public Browser browser() {
        return browser;
    }

    private static Optional<Path> program() {
        var given = Stream.ofNullable(System.getenv("OKNO_CHROMIUM")).map(Path::of);
        var folders = Stream.of(System.getenv("PATH").split(":")).map(Path::of);
        var found = folders.flatMap(folder -> NAMES.stream().map(folder::resolve));
        return Stream.concat(given, found).filter(Files::isExecutable).findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
