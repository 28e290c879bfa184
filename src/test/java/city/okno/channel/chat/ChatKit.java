package city.okno.channel.chat;

import city.okno.delivery.Channel;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;

/// What the web chat keeps, over one database, without Spring around it.
public final class ChatKit {

    public static final String SECRET = "AAAAAAAAAAAAAAAAAAAAAA";
    public static final ChatId CHAT = ChatId.of(SECRET);

    public final TestClock clock = TestClock.standing();
    public final ChatStreams streams = new ChatStreams();
    public final WebChats chats;
    public final Channel channel;
    public final PhonePanel panel;
    final WebChatRepository lines;
    final PhonePanelRepository numbers;

    public ChatKit(TestDatabase database) {
        lines = new WebChatRepository(database.jdbc());
        numbers = new PhonePanelRepository(database.jdbc());
        chats = new WebChats(lines, database.writing(), streams);
        channel = new WebChannel(chats, streams, clock);
        panel = new PhonePanel(numbers, database.writing(), streams, clock);
    }
}
