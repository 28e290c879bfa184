package city.okno.channel.web;

import city.okno.channel.sms.TwilioIsOff;
import city.okno.conversation.Conversations;
import city.okno.resident.Residents;
import city.okno.settings.OknoSettings;
import city.okno.storage.Database;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/// Puts together what stands behind the web chat's controllers.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebChat
class WebChatConfiguration {

    @Bean
    WebChatRepository webChatRepository(JdbcClient jdbc) {
        return new WebChatRepository(jdbc);
    }

    @Bean
    PhonePanelRepository phonePanelRepository(JdbcClient jdbc) {
        return new PhonePanelRepository(jdbc);
    }

    @Bean
    ChatStreams chatStreams() {
        return new ChatStreams();
    }

    @Bean
    ChatStreamsLife chatStreamsLife(
            ChatStreams streams, WebChatRepository lines, Database database) {
        return new ChatStreamsLife(streams, lines, database);
    }

    @Bean
    WebChats webChats(WebChatRepository lines, TransactionTemplate writing, ChatStreams streams) {
        return new WebChats(lines, writing, streams);
    }

    @Bean
    WebChannel webChannel(WebChats chats, ChatStreams streams, InstantSource clock) {
        return new WebChannel(chats, streams, clock);
    }

    /// SMS in the demo, as long as no account of a real provider is given.
    @Bean
    @ConditionalOnProperty("okno.demo.enabled")
    @Conditional(TwilioIsOff.class)
    PhonePanel phonePanel(
            PhonePanelRepository panel,
            TransactionTemplate writing,
            ChatStreams streams,
            InstantSource clock) {
        return new PhonePanel(panel, writing, streams, clock);
    }

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
    WebChatPlanner webChatPlanner(
            WebChatRepository lines,
            PhonePanelRepository panel,
            TransactionTemplate writing,
            WebChatSettings settings) {
        return new WebChatPlanner(lines, panel, writing, settings.keep());
    }

    @Bean
    WebChatPersonalData webChatPersonalData(
            Residents residents,
            WebChatRepository lines,
            PhonePanelRepository panel,
            ChatStreams streams) {
        return new WebChatPersonalData(residents, lines, panel, streams);
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
