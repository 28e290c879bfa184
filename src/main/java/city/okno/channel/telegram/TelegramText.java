package city.okno.channel.telegram;

import city.okno.script.RichText;
import city.okno.script.RichText.Span;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/// Rich text as Telegram takes it: the plain text and, beside it, where it is bold or a link. With
/// `entities` nothing in a user's text can be read as markup, as it could with `parse_mode`.
///
/// @param entities offsets and lengths in UTF-16 units (Bot API MessageEntity)
record TelegramText(String text, List<MessageEntity> entities) {

    static TelegramText of(RichText rich) {
        var text = new StringBuilder();
        var entities = new ArrayList<MessageEntity>();
        for (var span : rich.spans()) {
            switch (span) {
                case Span.Plain _ -> {}
                case Span.Bold bold -> entities.add(entity("bold", text.length(), bold).build());
                case Span.Link link ->
                        entities.add(
                                entity("text_link", text.length(), link)
                                        .url(link.target().toString())
                                        .build());
            }
            text.append(span.text());
        }
        return new TelegramText(text.toString(), List.copyOf(entities));
    }

    /// The same words, links written out.
    static TelegramText withoutMarks(RichText rich) {
        var text = new StringBuilder();
        for (var span : rich.spans()) {
            text.append(span.text());
            if (span instanceof Span.Link(_, var target)) {
                text.append(" (").append(target).append(')');
            }
        }
        return new TelegramText(text.toString(), List.of());
    }

    private static MessageEntity.MessageEntityBuilder<?, ?> entity(
            String type, int offset, Span span) {
        return MessageEntity.builder().type(type).offset(offset).length(span.text().length());
    }
}
