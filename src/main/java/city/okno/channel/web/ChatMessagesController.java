package city.okno.channel.web;

import city.okno.channel.chat.ChatId;
import city.okno.channel.chat.ConditionalOnWebChat;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/// Text, presses and places.
@RestController
@ConditionalOnWebChat
class ChatMessagesController {

    /// Any text that is allowed fits, each unit written as an escape of six bytes.
    private static final int BODY = 64 * 1024;

    private final ChatReader reader;
    private final ChatVoice voice;

    ChatMessagesController(ChatReader reader, ChatVoice voice) {
        this.reader = reader;
        this.voice = voice;
    }

    @PostMapping(path = "/api/chat/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> post(@RequestAttribute(ChatGate.CHAT) ChatId chat, HttpServletRequest request)
            throws IOException {
        var body = request.getInputStream().readNBytes(BODY + 1);
        return body.length > BODY
                ? ChatProblem.BODY_TOO_LARGE.answer()
                : voice.take(chat, reader.read(chat, body), request);
    }
}
