package city.okno.channel.telegram;

import city.okno.delivery.Delivery;
import city.okno.media.PictureSource;
import city.okno.media.Pictures;
import city.okno.script.ChannelKind;
import java.io.IOException;
import java.net.URI;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// Photos that people sent. The SDK downloads from api.telegram.org whatever address it was given,
/// so the bytes are read here.
final class TelegramPhotos implements PictureSource {

    private final TelegramClient client;
    private final OkHttpClient http;
    private final URI files;

    /// @param files Bot API getFile: `<api>/file/bot<token>/`; a secret
    TelegramPhotos(TelegramClient client, OkHttpClient http, URI files) {
        this.client = client;
        this.http = http;
        this.files = files;
    }

    @Override
    public String channel() {
        return ChannelKind.TELEGRAM.code();
    }

    @Override
    public Fetched fetch(String reference) {
        try {
            var file = client.execute(new GetFile(reference));
            var size = file.getFileSize();
            return size != null && size > Pictures.MOST_BYTES
                    ? new Fetched.Gone("too large")
                    : download(file.getFilePath());
        } catch (TelegramApiException failure) {
            return meaning(TelegramAnswers.meaning(failure));
        }
    }

    private Fetched download(String path) {
        var request = new Request.Builder().url(files.resolve(path).toString()).build();
        try (var response = http.newCall(request).execute()) {
            var body = response.body();
            if (!response.isSuccessful() || body == null) {
                return new Fetched.Later("http " + response.code(), null);
            }
            var bytes = body.byteStream().readNBytes(Pictures.MOST_BYTES + 1);
            return bytes.length > Pictures.MOST_BYTES
                    ? new Fetched.Gone("too large")
                    : new Fetched.Photo(bytes);
        } catch (IOException failure) {
            // the message may hold the address, and that holds the token
            return new Fetched.Later(failure.getClass().getSimpleName(), null);
        }
    }

    private static Fetched meaning(Delivery answer) {
        return switch (answer) {
            case Delivery.RateLimited(var pause) -> new Fetched.Later("rate limited", pause);
            case Delivery.Rejected(var reason, _, _) -> new Fetched.Gone(reason);
            case Delivery.Failed(var reason) -> new Fetched.Later(reason, null);
            case Delivery.LaneDown(var reason) -> new Fetched.Later(reason, null);
            case Delivery.Unknown(var reason) -> new Fetched.Later(reason, null);
            case Delivery.Accepted _ -> new Fetched.Later("no file", null);
        };
    }
}
