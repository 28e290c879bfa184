package city.okno.channel.telegram;

import city.okno.delivery.Letter;
import city.okno.delivery.Message;
import city.okno.delivery.Outbox;
import city.okno.delivery.Priority;
import city.okno.script.RichText;
import city.okno.script.Words;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/// In a group everybody reads what is said to one, so the bot says only where it can be talked
/// with. Nothing that somebody says there begins a conversation.
final class TelegramGroups {

    private static final String INVITATION = "common.in_group";

    /// Who waited longer does not look at the group any more.
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final TelegramBot bot;
    private final TelegramSeenRepository seen;
    private final Outbox outbox;
    private final Words words;
    private final List<String> languages;
    private final TransactionTemplate writing;
    private final InstantSource clock;

    /// @param languages the first one is for whoever speaks none of them
    TelegramGroups(
            TelegramBot bot,
            TelegramSeenRepository seen,
            Outbox outbox,
            Words words,
            List<String> languages,
            TransactionTemplate writing,
            InstantSource clock) {
        this.bot = bot;
        this.seen = seen;
        this.outbox = outbox;
        this.words = words;
        this.languages = List.copyOf(languages);
        this.writing = writing;
        this.clock = clock;
    }

    /// Says it once for each update. What still waits to be said in the same group is left unsaid.
    void answer(TelegramUpdate.GroupCall call) {
        var name = bot.name();
        if (name.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var invitation = invitation(name.get(), call);
        writing.executeWithoutResult(_ -> {
            if (seen.note(call.id(), now)) {
                var letter = letter(call, invitation, now);
                outbox.supersede(String.valueOf(letter.supersedeKey()), now);
                outbox.put(letter, now);
            }
        });
    }

    private RichText invitation(String bot, TelegramUpdate.GroupCall call) {
        var start = call.payload().isEmpty() ? "" : "?start=" + call.payload();
        var link = URI.create("https://t.me/" + bot + start);
        return words.text(INVITATION, language(call.language()), Map.of())
                .paragraph(new RichText(List.of(new RichText.Span.Link("t.me/" + bot, link))));
    }

    private String language(@Nullable String theirs) {
        return theirs != null && languages.contains(theirs) ? theirs : languages.getFirst();
    }

    private Letter letter(TelegramUpdate.GroupCall call, RichText text, Instant now) {
        return new Letter(
                null,
                call.chat(),
                Message.of(text),
                Priority.REPLY,
                "group",
                null,
                now.plus(FRESH),
                "group:" + call.chat().value(),
                words.version());
    }
}
