package city.okno.channel.telegram;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// The bot as others in a group know it.
final class TelegramBot {

    private static final Logger log = LoggerFactory.getLogger(TelegramBot.class);

    private static final String COMMAND = "bot_command";
    private static final String MENTION = "mention";

    private final TelegramClient client;
    private final long id;
    private volatile @Nullable String name;

    /// @param id the bot's own
    TelegramBot(TelegramClient client, long id) {
        this.client = client;
        this.id = id;
    }

    /// Its name without the `@`, asked of Telegram once; empty while Telegram does not say it.
    Optional<String> name() {
        var known = name;
        if (known == null) {
            try {
                known = client.execute(new GetMe()).getUserName();
                name = known;
            } catch (TelegramApiException failure) {
                log.debug("The bot's name is not known: {}", TelegramAnswers.meaning(failure));
            }
        }
        return Optional.ofNullable(known);
    }

    /// Whether a message in a group is meant for the bot: a command with its name, a mention, or an
    /// answer to what it said. Where the bot is an administrator it is shown everything else too.
    boolean isSpokenTo(Message message) {
        var answered = message.getReplyToMessage();
        if (answered != null
                && answered.getFrom() != null
                && answered.getFrom().getId() == id
                && answered.getForumTopicCreated() == null) {
            return true;
        }
        var marks = marks(message).filter(it -> it.contains("@")).toList();
        return !marks.isEmpty()
                && name().filter(own -> marks.stream().anyMatch(calls(own))).isPresent();
    }

    /// What follows `/start@bot`.
    static String payload(Message message) {
        var text = message.getText();
        return text != null && text.matches("/start@\\w+ +[A-Za-z0-9_-]{1,64}")
                ? text.substring(text.lastIndexOf(' ') + 1)
                : "";
    }

    private static Predicate<String> calls(String own) {
        return mark -> mark.substring(mark.indexOf('@') + 1).equalsIgnoreCase(own);
    }

    private static Stream<String> marks(Message message) {
        var words = message.hasText() ? message.getText() : message.getCaption();
        var entities = message.hasText() ? message.getEntities() : message.getCaptionEntities();
        if (words == null || entities == null) {
            return Stream.of();
        }
        return List.copyOf(entities).stream()
                .filter(it -> it.getType().equals(COMMAND) || it.getType().equals(MENTION))
                .map(it -> marked(words, it));
    }

    private static String marked(String words, MessageEntity entity) {
        int from = Math.clamp(entity.getOffset(), 0, words.length());
        return words.substring(from, Math.clamp(from + entity.getLength(), from, words.length()));
    }
}
