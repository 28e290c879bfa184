package city.okno.channel.chat;

import city.okno.storage.Database;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/// Ends the open streams before the web server waits for its last requests, and looks for lines
/// that another node has stored: a page is open on one node, the message for it may be sent by
/// another.
final class ChatStreamsLife implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ChatStreamsLife.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ChatStreams streams;
    private final WebChatRepository lines;
    private final Database database;
    private volatile @Nullable Thread looking;
    private volatile boolean running;

    ChatStreamsLife(ChatStreams streams, WebChatRepository lines, Database database) {
        this.streams = streams;
        this.lines = lines;
        this.database = database;
    }

    @Override
    public void start() {
        running = true;
        streams.open();
        // an H2 file has one process
        if (database == Database.POSTGRESQL) {
            looking = Thread.ofVirtual().name("web-chat-catch-up").start(this::look);
        }
    }

    @Override
    public void stop() {
        running = false;
        streams.close();
        var thread = looking;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look() {
        while (running) {
            try {
                Thread.sleep(PAUSE);
                streams.catchUp(lines);
            } catch (InterruptedException stopped) {
                return;
            } catch (DataAccessException trouble) {
                log.warn("Could not look for lines of other nodes: {}", trouble.getMessage());
            }
        }
    }
}
