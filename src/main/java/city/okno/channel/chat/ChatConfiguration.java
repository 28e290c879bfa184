package city.okno.channel.chat;

import city.okno.channel.sms.TwilioIsOff;
import city.okno.resident.Residents;
import city.okno.storage.Database;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts together what the web chat keeps.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebChat
class ChatConfiguration {

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
}
