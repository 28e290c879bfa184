package city.okno.channel.telegram;

import city.okno.conversation.CommandList;
import city.okno.conversation.Conversations;
import city.okno.delivery.Address;
import city.okno.delivery.Permissions;
import city.okno.testing.KeyWords;
import city.okno.testing.LetterBox;
import city.okno.testing.TestDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// What becomes of updates, with a conversation of the test's own.
final class SomeTurns {

    /// What was said in groups.
    final LetterBox letters = new LetterBox();

    /// As `denied 42`.
    final List<String> permissions = new CopyOnWriteArrayList<>();

    /// What waits for its moment; the test lets it come.
    final List<Runnable> soon = new CopyOnWriteArrayList<>();

    private final TestDatabase database;
    private final TelegramBot bot;
    private final InstantSource clock;

    SomeTurns(TestDatabase database, TelegramClient client, InstantSource clock) {
        this.database = database;
        this.bot = new TelegramBot(client, 123_456);
        this.clock = clock;
    }

    TelegramTurns of(Conversations conversations) {
        return of(conversations, albums(conversations));
    }

    TelegramTurns of(Conversations conversations, TelegramAlbums albums) {
        return new TelegramTurns(
                new TelegramUpdates(bot, clock),
                conversations,
                albums,
                groups(),
                new NotedPermissions(),
                clock);
    }

    private TelegramGroups groups() {
        return new TelegramGroups(
                bot,
                new TelegramSeenRepository(database.jdbc()),
                letters,
                new KeyWords(),
                List.of("ru", "en"),
                database.writing(),
                clock);
    }

    TelegramAlbums albums(Conversations conversations) {
        return new TelegramAlbums(
                new TelegramAlbumRepository(database.jdbc()),
                new TelegramSeenRepository(database.jdbc()),
                conversations,
                database.writing(),
                clock,
                soon::add);
    }

    static TelegramCommands noCommands(TelegramClient client) {
        return new TelegramCommands(client, new NoCommands(), List.of("ru"));
    }

    private record NoCommands() implements CommandList {
        @Override
        public List<Command> in(String language) {
            return List.of();
        }

        @Override
        public String version() {
            return "none";
        }
    }

    private final class NotedPermissions implements Permissions {
        @Override
        public void stopped(Address address, String reason, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void denied(Address address, String reason, Instant now) {
            permissions.add("denied " + address.value());
        }

        @Override
        public void allowed(Address address) {
            permissions.add("allowed " + address.value());
        }
    }
}
