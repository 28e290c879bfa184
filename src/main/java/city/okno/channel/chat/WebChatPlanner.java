package city.okno.channel.chat;

import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import org.springframework.transaction.support.TransactionTemplate;

/// Forgets what the web chat has kept long enough.
class WebChatPlanner implements Planner {

    private final WebChatRepository lines;
    private final PhonePanelRepository panel;
    private final TransactionTemplate writing;
    private final Duration keep;

    WebChatPlanner(
            WebChatRepository lines,
            PhonePanelRepository panel,
            TransactionTemplate writing,
            Duration keep) {
        this.lines = lines;
        this.panel = panel;
        this.writing = writing;
        this.keep = keep;
    }

    @Override
    public String name() {
        return "web-chat-retention";
    }

    @Override
    public Duration period() {
        return Duration.ofHours(1);
    }

    @Override
    public void runDue(Instant now) {
        var before = now.minus(keep);
        writing.executeWithoutResult(_ -> {
            lines.deleteOlder(before);
            panel.deleteOlder(before);
        });
    }
}
