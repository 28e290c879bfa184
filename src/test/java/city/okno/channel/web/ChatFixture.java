package city.okno.channel.web;

import city.okno.channel.chat.ChatId;
import city.okno.channel.chat.ChatKit;
import city.okno.channel.chat.PhonePanel;
import city.okno.channel.chat.WebChatSettings;
import city.okno.channel.chat.WebChats;
import city.okno.conversation.Conversations;
import city.okno.conversation.Conversations.Acknowledgement;
import city.okno.conversation.Inbound;
import city.okno.delivery.Channel;
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

    static final String SECRET = ChatKit.SECRET;
    static final ChatId CHAT = ChatKit.CHAT;

    final TestClock clock;
    final WebChats chats;
    final Channel channel;
    final PhonePanel panel;
    final List<Inbound> heard = new ArrayList<>();
    final MockMvc http;
    Acknowledgement answer = new Acknowledgement.Done();

    ChatFixture(TestDatabase database) {
        var settings =
                new WebChatSettings(true, 3, 10, 100, Duration.ofDays(90), Duration.ofMillis(200));
        var kit = new ChatKit(database);
        clock = kit.clock;
        chats = kit.chats;
        channel = kit.channel;
        panel = kit.panel;
        http =
                MockMvcBuilders.standaloneSetup(
                                new ChatMessagesController(
                                        new ChatReader(chats, settings.textMax()),
                                        new ChatVoice(
                                                chats, this, panel, clock, List.of("ru", "en"))),
                                new ChatHistoryController(chats, kit.streams, settings),
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
