package city.okno.channel.telegram;

import city.okno.channel.polling.Poll;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// Asks Telegram for updates. The next poll confirms the updates of the last, so it is made only
/// after each of them is committed. The client's own poller moves on before: what it had read is
/// gone after a crash.
final class TelegramPoll implements Poll {

    private static final int BATCH = 100;

    private final TelegramClient client;
    private final TelegramTurns turns;
    private final TelegramCommands commands;
    private final Duration timeout;

    private boolean webhookRemoved;
    private @Nullable Integer next;

    /// @param timeout how long Telegram may hold an empty poll open
    TelegramPoll(
            TelegramClient client,
            TelegramTurns turns,
            TelegramCommands commands,
            Duration timeout) {
        this.client = client;
        this.turns = turns;
        this.commands = commands;
        this.timeout = timeout;
    }

    @Override
    public void standBy() {
        next = null;
        webhookRemoved = false;
    }

    @Override
    public Polled ask(boolean hurried) throws InterruptedException {
        try {
            removeWebhook();
            var batch = client.execute(request(hurried));
            if (!turns.take(batch)) {
                return new Polled.Trouble("the database does not answer", false);
            }
            if (!batch.isEmpty()) {
                next = batch.getLast().getUpdateId() + 1;
            }
            commands.tell();
            return new Polled.Taken();
        } catch (TelegramApiException failure) {
            return trouble(failure);
        }
    }

    /// Telegram answers no poll while a webhook is set, by Okno's predecessor perhaps. What it
    /// holds for the webhook it gives to the poll.
    private void removeWebhook() throws TelegramApiException {
        if (!webhookRemoved) {
            client.execute(new DeleteWebhook());
            webhookRemoved = true;
        }
    }

    private TelegramBatch request(boolean hurried) {
        var poll = new TelegramBatch();
        poll.setOffset(next);
        poll.setLimit(BATCH);
        poll.setTimeout(hurried ? 0 : (int) timeout.toSeconds());
        poll.setAllowedUpdates(TelegramUpdates.WANTED);
        return poll;
    }

    private Polled trouble(TelegramApiException failure) throws InterruptedException {
        if (failure.getCause() instanceof InterruptedException) {
            throw new InterruptedException("stopped while Telegram was asked");
        }
        var trouble = TelegramTrouble.of(failure);
        if (trouble.lasting()) {
            webhookRemoved = false;
        }
        return trouble;
    }
}
