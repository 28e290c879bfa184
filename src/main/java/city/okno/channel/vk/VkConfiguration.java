package city.okno.channel.vk;

import city.okno.channel.http.SingleCalls;
import city.okno.channel.polling.Polling;
import city.okno.channel.polling.PollingHealth;
import city.okno.channel.polling.PollingRight;
import city.okno.conversation.Conversations;
import city.okno.delivery.Permissions;
import city.okno.delivery.Receipts;
import city.okno.media.PictureId;
import city.okno.media.Pictures;
import city.okno.storage.Leases;
import city.okno.storage.NodeId;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@Conditional(VkIsOn.class)
class VkConfiguration {

    private static final String LEASE = "vk-polling";

    @Bean
    VkApi vkApi(VkSettings settings) {
        return new VkApi(
                new VkHttp(new SingleCalls(), settings.timeout()),
                settings.apiUrl(),
                settings.group(),
                settings.accessToken());
    }

    @Bean
    VkCommunity vkCommunity(
            VkSettings settings,
            VkCommunityRepository communities,
            TransactionTemplate transactions) {
        return new VkCommunity(settings.group(), communities, transactions, new SecureRandom());
    }

    @Bean
    VkTurns vkTurns(
            Conversations conversations,
            Permissions permissions,
            Receipts receipts,
            InstantSource clock) {
        return new VkTurns(new VkUpdates(clock), conversations, permissions, receipts, clock);
    }

    @Bean
    @Conditional(VkIsPolled.class)
    Polling vkPolling(
            VkApi api,
            VkTurns turns,
            VkCommunity community,
            Leases leases,
            NodeId node,
            InstantSource clock,
            VkSettings settings) {
        var longPoll = new VkLongPoll(new SingleCalls(), settings.pollTimeout());
        return new Polling(
                "VK",
                new VkPoll(api, longPoll, turns, community),
                PollingRight.of(leases, LEASE, node),
                Polling.patience(settings.pollTimeout()),
                clock);
    }

    @Bean
    @Conditional(VkIsPolled.class)
    PollingHealth vkHealthIndicator(Polling vkPolling, InstantSource clock, VkSettings settings) {
        return new PollingHealth(vkPolling, clock, settings.pollTimeout().multipliedBy(3));
    }

    @Bean
    VkPhotos vkPhotos(VkSettings settings) {
        return new VkPhotos(new SingleCalls(), settings.timeout());
    }

    @Bean
    VkChannel vkChannel(
            VkApi api,
            VkCommunity community,
            Pictures pictures,
            InstantSource clock,
            VkSettings settings) {
        var attachments =
                new VkAttachments(
                        api,
                        new VkUpload(new SingleCalls(), settings.timeout()),
                        picture -> PictureId.parse(picture).flatMap(pictures::bytes));
        return new VkChannel(api, attachments, community::numbers, new VkFlood(clock));
    }
}
