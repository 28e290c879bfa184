package city.okno.channel.vk;

import city.okno.channel.http.NoAnswerException;
import com.vk.api.sdk.client.AbstractQueryBuilder;
import com.vk.api.sdk.client.TransportClient;
import com.vk.api.sdk.client.VkApiClient;
import com.vk.api.sdk.client.actors.GroupActor;
import com.vk.api.sdk.exceptions.ApiException;
import com.vk.api.sdk.exceptions.ClientException;
import java.net.URI;

/// VK's interface as the one community sees it whose token we have, at a settable address.
final class VkApi extends VkApiClient {

    private final String methods;
    private final GroupActor community;

    VkApi(TransportClient http, URI address, long group, String token) {
        super(http);
        this.methods = address.resolve("/method/").toString();
        this.community = new GroupActor(group, token);
    }

    @Override
    public String getApiEndpoint() {
        return methods;
    }

    /// Who calls, for the SDK's queries.
    GroupActor community() {
        return community;
    }

    /// Calls a method once. All ways to fail come as one exception.
    <T> T call(AbstractQueryBuilder<?, T> query) throws VkFailure {
        try {
            return query.executeWithoutRetry();
        } catch (ApiException refusal) {
            throw VkFailure.refused(refusal);
        } catch (NoAnswerException silence) {
            throw VkFailure.unanswered(silence);
        } catch (ClientException unreadable) {
            // its message holds the answer
            throw VkFailure.unreadable();
        }
    }
}
