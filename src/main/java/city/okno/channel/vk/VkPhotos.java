package city.okno.channel.vk;

import city.okno.channel.http.NoAnswerException;
import city.okno.channel.http.SingleCalls;
import city.okno.media.PictureSource;
import city.okno.media.Pictures;
import city.okno.script.ChannelKind;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Photos that people sent. VK refers to one by its address, which is good for some days.
final class VkPhotos implements PictureSource {

    private static final int OK = 200;
    private static final int FIRST_OF_CLIENT = 400;
    private static final int FIRST_OF_SERVER = 500;

    private final SingleCalls calls;
    private final Duration timeout;

    VkPhotos(SingleCalls calls, Duration timeout) {
        this.calls = calls;
        this.timeout = timeout;
    }

    @Override
    public String channel() {
        return ChannelKind.VK.code();
    }

    @Override
    public Fetched fetch(String reference) {
        try {
            var request = HttpRequest.newBuilder(URI.create(reference)).timeout(timeout).build();
            var answer = calls.send(request, BodyHandlers.ofInputStream());
            return fetched(answer);
        } catch (IllegalArgumentException noAddress) {
            return new Fetched.Gone("no address");
        } catch (NoAnswerException silence) {
            return new Fetched.Later(silence.reason(), null);
        }
    }

    private static Fetched fetched(HttpResponse<InputStream> answer) {
        try (var body = answer.body()) {
            var status = answer.statusCode();
            if (status >= FIRST_OF_CLIENT && status < FIRST_OF_SERVER) {
                return new Fetched.Gone("http " + status);
            }
            if (status != OK) {
                return new Fetched.Later("http " + status, null);
            }
            var bytes = body.readNBytes(Pictures.MOST_BYTES + 1);
            return bytes.length > Pictures.MOST_BYTES
                    ? new Fetched.Gone("too large")
                    : new Fetched.Photo(bytes);
        } catch (IOException failure) {
            return new Fetched.Later(failure.getClass().getSimpleName(), null);
        }
    }
}
