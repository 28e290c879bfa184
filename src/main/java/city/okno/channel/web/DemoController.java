package city.okno.channel.web;

import city.okno.channel.DemoModerator;
import city.okno.channel.chat.ChatId;
import city.okno.channel.chat.ConditionalOnWebChat;
import city.okno.channel.chat.PhonePanel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/// What only the demo has: the drawn phone, and the part of the moderator.
@RestController
@ConditionalOnWebChat
class DemoController {

    private final Optional<PhonePanel> panel;
    private final Optional<DemoModerator> moderator;

    DemoController(Optional<PhonePanel> panel, Optional<DemoModerator> moderator) {
        this.panel = panel;
        this.moderator = moderator;
    }

    /// The SMS to the numbers that this conversation has named, oldest first; none outside the
    /// demo.
    @GetMapping("/api/demo/sms")
    List<PhonePanel.Sms> sms(@RequestAttribute(ChatGate.CHAT) ChatId chat) {
        return panel.map(phone -> phone.shownTo(chat)).orElse(List.of());
    }

    /// Makes the conversation of the moderator's cookie (`?as=moderator`) the invented moderator's.
    /// Again changes nothing.
    @PostMapping("/api/demo/moderator")
    ResponseEntity<?> moderator(
            @RequestAttribute(ChatGate.CHAT) ChatId chat, HttpServletRequest request) {
        if (moderator.isEmpty() || !ChatCookie.isModerator(request)) {
            return ChatProblem.NOT_HERE.answer();
        }
        moderator.get().play(chat.address());
        return ResponseEntity.noContent().build();
    }
}
