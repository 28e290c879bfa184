package city.okno.channel.telegram;

import city.okno.channel.telegram.TelegramAlbumRepository.Whole;
import city.okno.conversation.Content;
import city.okno.conversation.Conversations;
import city.okno.conversation.Conversations.Acknowledgement;
import city.okno.conversation.Inbound;
import city.okno.delivery.Address;
import city.okno.operations.Incident;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// Collects the pieces of albums, so that ten photos are one message. An album is whole when
/// nothing came for a moment, or when its sender says something else. After a crash the planner
/// finds what was collected.
final class TelegramAlbums {

    private static final Logger log = LoggerFactory.getLogger(TelegramAlbums.class);

    /// Telegram brings the pieces of an album one right after the other.
    static final Duration QUIET = Duration.ofMillis(1500);

    private static final int MOST_CHATS = 200;

    /// Bot API sendMediaGroup: 2–10.
    private static final int MOST_PIECES = 100;

    private final TelegramAlbumRepository pieces;
    private final TelegramSeenRepository seen;
    private final Conversations conversations;
    private final TransactionTemplate writing;
    private final InstantSource clock;
    private final Executor soon;

    /// @param soon runs things a bit later than [#QUIET] after they were given to it
    TelegramAlbums(
            TelegramAlbumRepository pieces,
            TelegramSeenRepository seen,
            Conversations conversations,
            TransactionTemplate writing,
            InstantSource clock,
            Executor soon) {
        this.pieces = pieces;
        this.seen = seen;
        this.conversations = conversations;
        this.writing = writing;
        this.clock = clock;
        this.soon = soon;
    }

    void add(TelegramUpdate.Piece piece) {
        writing.executeWithoutResult(_ -> {
            if (seen.note(piece.id(), piece.at())) {
                keep(piece);
            }
        });
        soon.execute(this::deliverQuietly);
    }

    private void keep(TelegramUpdate.Piece piece) {
        switch (piece.content()) {
            case Content.Photo(var pictures, var caption) ->
                    pieces.add(piece, pictures.getFirst(), "", caption);
            case Content.Unsupported(var kind) -> pieces.add(piece, "", kind, "");
            case Content.Text _,
                    Content.Press _,
                    Content.Start _,
                    Content.Contact _,
                    Content.Location _ ->
                    pieces.add(piece, "", "other", "");
        }
    }

    /// An edge: if it fails, the planner does it.
    private void deliverQuietly() {
        try {
            deliverDue(clock.instant());
        } catch (RuntimeException failure) {
            log.warn("Albums wait for the planner, incident {}", Incident.next(), failure);
        }
    }

    /// The albums to which nothing was added for a moment.
    void deliverDue(Instant now) {
        pieces.quietSince(now.minus(QUIET), MOST_CHATS).forEach(this::deliver);
    }

    /// All albums of a chat, whole or not: something else was said after them.
    ///
    /// @return whether nothing is left; if not, what comes after has to wait
    boolean deliver(Address chat) {
        if (!pieces.hasAny(chat)) {
            return true;
        }
        writing.executeWithoutResult(_ -> pieces.close(chat));
        for (var album = pieces.oldest(chat, MOST_PIECES);
                !album.isEmpty();
                album = pieces.oldest(chat, MOST_PIECES)) {
            if (!told(album)) {
                return false;
            }
        }
        return true;
    }

    private boolean told(List<Whole> album) {
        var first = album.getFirst();
        var inbound =
                new Inbound(
                        Long.toString(first.turn()),
                        first.chat(),
                        first.language(),
                        first.at(),
                        content(album));
        if (conversations.receive(inbound) instanceof Acknowledgement.NotNow) {
            return false;
        }
        writing.executeWithoutResult(_ -> pieces.remove(first.turn()));
        return true;
    }

    /// The photos; what is between them that Okno cannot read is passed over.
    private static Content content(List<Whole> album) {
        var photos = album.stream().map(Whole::photo).filter(it -> !it.isEmpty()).toList();
        if (photos.isEmpty()) {
            return new Content.Unsupported(album.getFirst().other());
        }
        var caption =
                album.stream()
                        .map(Whole::caption)
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining("\n"));
        return new Content.Photo(photos, caption);
    }
}
