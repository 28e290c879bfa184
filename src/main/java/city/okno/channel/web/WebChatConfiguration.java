package city.okno.channel.web;

import city.okno.channel.chat.ConditionalOnWebChat;
import city.okno.channel.chat.PhoneNumbers;
import city.okno.channel.chat.PhonePanel;
import city.okno.channel.chat.WebChatSettings;
import city.okno.channel.chat.WebChats;
import city.okno.conversation.Conversations;
import city.okno.settings.OknoSettings;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/// Puts together what stands behind the web chat's controllers.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebChat
class WebChatConfiguration {

    @Bean
    ChatReader chatReader(WebChats chats, WebChatSettings settings) {
        return new ChatReader(chats, settings.textMax());
    }

    @Bean
    ChatVoice chatVoice(
            WebChats chats,
            Conversations conversations,
            Optional<PhonePanel> panel,
            InstantSource clock,
            OknoSettings okno) {
        PhoneNumbers numbers = panel.isPresent() ? panel.get() : (_, _) -> {};
        return new ChatVoice(chats, conversations, numbers, clock, okno.languages());
    }

    @Bean
    SecurityHeaders securityHeaders() {
        return new SecurityHeaders();
    }

    @Bean
    WebMvcConfigurer chatGate(
            JsonMapper json, InstantSource clock, WebChatSettings settings, OknoSettings okno) {
        var gate =
                new ChatGate(
                        json,
                        new ChatCookie(settings.keep()),
                        new SameOrigin(okno.publicUrl()),
                        clock,
                        settings);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(gate).addPathPatterns("/api/chat/**", "/api/demo/**");
            }
        };
    }
}
