package city.okno.channel.web;

import city.okno.conversation.Conversations;
import city.okno.conversation.Conversations.Acknowledgement;
import city.okno.conversation.Inbound;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.json.JsonMapper;

/// The web chat without Spring around it, and a conversation that only listens.
final class ChatFixture implements Conversations {

    static final String SECRET = "AAAAAAAAAAAAAAAAAAAAAA";
    static final ChatId CHAT = ChatId.of(SECRET);

    final TestClock clock = TestClock.standing();
    final List<Inbound> heard = new ArrayList<>();
    final ChatStreams streams = new ChatStreams();
    final WebChatRepository lines;
    final PhonePanelRepository numbers;
    final WebChats chats;
    final WebChannel channel;
    final PhonePanel panel;
    final MockMvc http;
    Acknowledgement answer = new Acknowledgement.Done();

    ChatFixture(TestDatabase database) {
        var settings =
                new WebChatSettings(true, 3, 10, 100, Duration.ofDays(90), Duration.ofMillis(200));
        lines = new WebChatRepository(database.jdbc());
        numbers = new PhonePanelRepository(database.jdbc());
        chats = new WebChats(lines, database.writing(), streams);
        channel = new WebChannel(chats, streams, clock);
        panel = new PhonePanel(numbers, database.writing(), streams, clock);
        http =
                MockMvcBuilders.standaloneSetup(
                                new ChatMessagesController(
                                        new ChatReader(chats, settings.textMax()),
                                        new ChatVoice(
                                                chats, this, panel, clock, List.of("ru", "en"))),
                                new ChatHistoryController(chats, streams, settings),
                                new DemoController(Optional.of(panel), Optional.empty()))
                        .addInterceptors(
                                new ChatGate(
                                        JsonMapper.shared(),
                                        new ChatCookie(settings.keep()),
                                        new SameOrigin(URI.create("https://okno.example")),
                                        clock,
                                        settings))
                        .build();
    }

    @Override
    public Acknowledgement receive(Inbound inbound) {
        heard.add(inbound);
        return answer;
    }

    /// A message from the browser of [#CHAT].
    static MockHttpServletRequestBuilder post(String json) {
        return postFrom(SECRET, json);
    }

    /// A message from another browser.
    static MockHttpServletRequestBuilder postFrom(String secret, String json) {
        return MockMvcRequestBuilders.post("/api/chat/messages")
                .cookie(new Cookie("okno_chat", secret))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.getBytes(StandardCharsets.UTF_8));
    }

    static MockHttpServletRequestBuilder get(String path) {
        return MockMvcRequestBuilders.get(path).cookie(cookie());
    }

    static Cookie cookie() {
        return new Cookie("okno_chat", SECRET);
    }
}
