package city.okno.channel.telegram;

import city.okno.conversation.Content;
import city.okno.conversation.Inbound;
import city.okno.delivery.Address;
import city.okno.script.ChannelKind;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Turns Telegram's updates into ours. People talk with the bot in private chats; in a group it
/// hears only who speaks to it. Everything else is passed over.
final class TelegramUpdates {

    /// Bot API: the kinds that Okno asks for.
    static final List<String> WANTED = List.of("message", "callback_query", "my_chat_member");

    private final TelegramBot bot;
    private final InstantSource clock;

    TelegramUpdates(TelegramBot bot, InstantSource clock) {
        this.bot = bot;
        this.clock = clock;
    }

    Optional<TelegramUpdate> read(Update update) {
        if (update.getMessage() != null) {
            return message(update, update.getMessage());
        }
        if (update.getCallbackQuery() != null) {
            return press(update, update.getCallbackQuery());
        }
        return update.getMyChatMember() == null
                ? Optional.empty()
                : Optional.of(standing(update.getMyChatMember()));
    }

    private Optional<TelegramUpdate> message(Update update, Message message) {
        var from = message.getFrom();
        if (from == null) {
            return Optional.empty();
        }
        if (message.isUserMessage()) {
            return Optional.of(said(update, message, from));
        }
        return message.isGroupMessage() || message.isSuperGroupMessage()
                ? call(update, message, from)
                : Optional.empty();
    }

    private TelegramUpdate said(Update update, Message message, User from) {
        var content = TelegramMessage.content(message, from);
        if (message.getMediaGroupId() == null) {
            return turn(update, message.getChatId(), from, content);
        }
        return new TelegramUpdate.Piece(
                update.getUpdateId(),
                address(message.getChatId()),
                message.getMediaGroupId(),
                language(from),
                clock.instant(),
                content);
    }

    private Optional<TelegramUpdate> call(Update update, Message message, User from) {
        return bot.isSpokenTo(message)
                ? Optional.of(
                        new TelegramUpdate.GroupCall(
                                update.getUpdateId(),
                                address(message.getChatId()),
                                language(from),
                                TelegramBot.payload(message)))
                : Optional.empty();
    }

    private Optional<TelegramUpdate> press(Update update, CallbackQuery query) {
        var message = query.getMessage();
        return message != null && query.getData() != null && message.getChat().isUserChat()
                ? Optional.of(
                        turn(
                                update,
                                message.getChatId(),
                                query.getFrom(),
                                new Content.Press(query.getData(), query.getId())))
                : Optional.empty();
    }

    /// Bot API ChatMember: the bot is left, kicked (a person's "stop"), or it is in.
    private static TelegramUpdate standing(ChatMemberUpdated changed) {
        var chat = address(changed.getChat().getId());
        return switch (changed.getNewChatMember().getStatus()) {
            case "left", "kicked" -> new TelegramUpdate.Blocked(chat);
            default -> new TelegramUpdate.Unblocked(chat);
        };
    }

    private TelegramUpdate turn(Update update, Long chat, User from, Content content) {
        return new TelegramUpdate.Turn(
                new Inbound(
                        update.getUpdateId().toString(),
                        address(chat),
                        language(from),
                        clock.instant(),
                        content));
    }

    private static Address address(Long chat) {
        return new Address(ChannelKind.TELEGRAM, chat.toString());
    }

    /// IETF tag to two letters: `pt-br` is `pt`.
    private static @Nullable String language(User person) {
        var tag = person.getLanguageCode();
        return tag == null || tag.length() < 2 ? null : tag.substring(0, 2);
    }
}
