package city.okno.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator.ScreenshotOptions;
import java.nio.file.Path;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/// Draws what passed between a person and the bot as bubbles and buttons. Not the messenger's own
/// app: what a stand-in received, made readable.
public final class TalkPicture {

    private static final String STYLE =
            """
            body { margin: 0; background: #fff; font: 15px/1.35 'DejaVu Sans', sans-serif; }
            main { width: 400px; padding: 14px; background: #cfdfd0; display: flex;
                   flex-direction: column; gap: 8px; }
            .said { max-width: 330px; padding: 8px 12px; border-radius: 14px; white-space: pre-wrap;
                    overflow-wrap: anywhere; }
            .bot { align-self: flex-start; background: #fff; }
            .person { align-self: flex-end; background: #e3fbc8; }
            .keys { display: flex; flex-wrap: wrap; gap: 4px; width: 354px; }
            .key { flex: 1 1 40%; padding: 7px 6px; border-radius: 9px; background: #7d9a87;
                   color: #fff; text-align: center; }
            """;

    private final StringBuilder talk = new StringBuilder();

    public TalkPicture person(String text) {
        return bubble("person", text);
    }

    public TalkPicture bot(String text, List<String> buttons) {
        bubble("bot", text);
        if (!buttons.isEmpty()) {
            talk.append("<div class='keys'>");
            buttons.forEach(label ->
                    talk.append("<div class='key'>").append(escaped(label)).append("</div>"));
            talk.append("</div>");
        }
        return this;
    }

    private TalkPicture bubble(String who, String text) {
        talk.append("<div class='said ").append(who).append("'>");
        talk.append(escaped(text)).append("</div>");
        return this;
    }

    public byte[] take(Chromium chromium, Path file) {
        var sharp = new NewContextOptions().setDeviceScaleFactor(1.5);
        try (var context = chromium.browser().newContext(sharp)) {
            var page = context.newPage();
            page.setContent("<style>%s</style><main>%s</main>".formatted(STYLE, talk));
            return page.locator("main").screenshot(new ScreenshotOptions().setPath(file));
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
