package city.okno.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/// Brings updates to a webhook, one after the other, as Telegram does.
final class TelegramCaller {

    private static final int OK = 200;
    private static final long A_WHILE_MILLIS = 100;

    private final URI okno;
    private final TelegramUpdateQueue updates;

    TelegramCaller(URI okno, TelegramUpdateQueue updates) {
        this.okno = okno;
        this.updates = updates;
    }

    /// Until the queue is closed.
    ///
    /// @param webhook how it was set last
    void run(Supplier<TelegramStandIn.Call> webhook) {
        try (var http = HttpClient.newHttpClient()) {
            for (var next = updates.oldest(); next.isPresent(); next = updates.oldest()) {
                if (bring(http, webhook.get(), next.get())) {
                    updates.confirm(next.get());
                } else {
                    Thread.sleep(A_WHILE_MILLIS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean bring(HttpClient http, TelegramStandIn.Call webhook, ObjectNode update)
            throws InterruptedException {
        var path = URI.create(webhook.get("url")).getPath();
        var call =
                HttpRequest.newBuilder(okno.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("X-Telegram-Bot-Api-Secret-Token", webhook.get("secret_token"))
                        .POST(BodyPublishers.ofString(update.toString()))
                        .build();
        try {
            return http.send(call, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notReached) {
            return false;
        }
    }
}
