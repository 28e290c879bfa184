package city.okno.channel.telegram;

import city.okno.conversation.CommandList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// The list behind the button beside the input field, told to Telegram once for each version of the
/// bot scripts.
final class TelegramCommands {

    private static final Logger log = LoggerFactory.getLogger(TelegramCommands.class);

    /// Bot API BotCommand: description is 1–256 characters; setMyCommands: at most 100.
    private static final int LONGEST_TITLE = 256;

    private static final int MOST = 100;

    private final TelegramClient client;
    private final CommandList commands;
    private final List<String> languages;
    private @Nullable String told;

    /// @param languages the first one is for whoever speaks none of them
    TelegramCommands(TelegramClient client, CommandList commands, List<String> languages) {
        this.client = client;
        this.commands = commands;
        this.languages = List.copyOf(languages);
    }

    /// Tells what is new; what fails is told the next time.
    void tell() {
        var version = commands.version();
        if (version.equals(told)) {
            return;
        }
        try {
            tell(languages.getFirst(), null);
            for (var language : languages) {
                tell(language, language);
            }
            told = version;
        } catch (TelegramApiException failure) {
            log.warn("The list of commands waits: {}", TelegramAnswers.meaning(failure));
        }
    }

    private void tell(String language, @Nullable String code) throws TelegramApiException {
        var list =
                commands.in(language).stream()
                        .limit(MOST)
                        .map(it -> new BotCommand(it.name(), shortened(it.title())))
                        .toList();
        if (!list.isEmpty()) {
            client.execute(SetMyCommands.builder().commands(list).languageCode(code).build());
        }
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
    }
}
