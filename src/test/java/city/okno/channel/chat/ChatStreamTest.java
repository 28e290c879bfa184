package city.okno.channel.chat;

import static city.okno.channel.chat.ChatKit.CHAT;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DatabaseTest
@Timeout(20)
class ChatStreamTest {

    private final TestDatabase database;
    private final ChatKit chat;
    private final List<ChatStream> open = new ArrayList<>();

    ChatStreamTest(TestDatabase database) {
        this.database = database;
        this.chat = new ChatKit(database);
    }

    @AfterEach
    void endStreams() {
        open.forEach(ChatStream::end);
    }

    @Test
    void tellsWhatIsSaidFromNowOn() throws Exception {
        say("раз");
        var page = open(1, Duration.ofMinutes(1));
        assertThat(event(page)).contains("event: ready", "id: 1");
        say("два");
        assertThat(event(page))
                .contains("event: message", "id: 2")
                .anyMatch(it -> it.contains("два"));
    }

    @Test
    void tellsWhatWasMissed() throws Exception {
        for (var i = 1; i <= 450; i++) {
            say("номер " + i);
        }
        var page = open(3, Duration.ofMinutes(1));
        event(page);
        for (var i = 4; i <= 450; i++) {
            assertThat(event(page)).contains("id: " + i);
        }
    }

    @Test
    void tellsSignsBehindWhatWasSaidBefore() throws Exception {
        var page = open(0, Duration.ofMinutes(1));
        event(page);
        say("раз");
        chat.streams.show(CHAT, "typing", "{}");
        assertThat(event(page)).contains("event: message");
        assertThat(event(page)).contains("event: typing").noneMatch(it -> it.startsWith("id"));
    }

    @Test
    void saysThatItLives() throws Exception {
        var page = open(0, Duration.ofMillis(20));
        event(page);
        assertThat(event(page)).containsExactly(": still here");
    }

    @Test
    void tellsOnlyItsOwnConversation() throws Exception {
        var page = open(0, Duration.ofMillis(20));
        event(page);
        chat.streams.show(ChatId.of("another"), "typing", "{}");
        assertThat(event(page)).containsExactly(": still here");
    }

    @Test
    void tellsWhatAnotherNodeHasStored() throws Exception {
        var page = open(0, Duration.ofMinutes(1));
        event(page);
        var elsewhere = new ChatKit(database);
        elsewhere.chats.add(CHAT, line("издалека"), List.of(), chat.clock.instant());
        chat.streams.catchUp(chat.lines);
        assertThat(event(page)).anyMatch(it -> it.contains("издалека"));
    }

    @Test
    void givesUpOldestOfTooManyTabs() throws Exception {
        var first = open(0, Duration.ofMinutes(1));
        event(first);
        for (var i = 0; i < 12; i++) {
            open(0, Duration.ofMinutes(1));
        }
        assertThat(first.readLine()).isNull();
    }

    @Test
    void endsWithOkno() throws Exception {
        var page = open(0, Duration.ofMinutes(1));
        event(page);
        chat.streams.close();
        assertThat(page.readLine()).isNull();
    }

    private BufferedReader open(long after, Duration heartbeat) throws IOException {
        var reader = new PipedReader(1 << 20);
        var writer = new PipedWriter(reader);
        var stream = new ChatStream(CHAT, after);
        open.add(stream);
        chat.streams.add(stream);
        Thread.ofVirtual()
                .start(() -> {
                    try (writer) {
                        stream.run(chat.chats, writer, heartbeat);
                    } catch (IOException | InterruptedException gone) {
                        throw new AssertionError(gone);
                    }
                });
        return new BufferedReader(reader);
    }

    private static List<String> event(BufferedReader page) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = page.readLine(); line != null && !line.isEmpty(); line = page.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    private void say(String text) {
        chat.chats.add(CHAT, line(text), List.of(), chat.clock.instant());
    }

    private ChatMessage line(String text) {
        var id = "id-" + Integer.toHexString(text.hashCode());
        return ChatMessage.said(id, text, List.of(), null, chat.clock.instant());
    }
}
