package city.okno.channel.web;

import city.okno.channel.chat.ConditionalOnWebChat;
import city.okno.channel.chat.PhonePanel;
import city.okno.channel.chat.WebChatSettings;
import city.okno.media.Pictures;
import city.okno.settings.OknoSettings;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// The page itself and what it has to know before it draws.
@Controller
@ConditionalOnWebChat
class ChatPageController {

    private final Settings settings;

    ChatPageController(
            Optional<PhonePanel> panel,
            WebChatSettings settings,
            OknoSettings okno,
            @Value("${okno.demo.enabled:false}") boolean demo) {
        this.settings =
                new Settings(
                        demo,
                        panel.isPresent(),
                        okno.languages(),
                        settings.textMax(),
                        new PhotoRules(Pictures.MOST_BYTES, PhotoRules.TYPES));
    }

    /// @param demo whether the demo's people can be played
    /// @param phone whether SMS go to the drawn phone
    /// @param textMax UTF-16 units of one message
    record Settings(
            boolean demo, boolean phone, List<String> languages, int textMax, PhotoRules photo) {}

    @GetMapping("/")
    String page() {
        return "forward:/chat/index.html";
    }

    @GetMapping("/api/chat/settings")
    @ResponseBody
    Settings settings() {
        return settings;
    }
}
