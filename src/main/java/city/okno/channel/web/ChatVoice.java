package city.okno.channel.web;

import city.okno.channel.chat.ChatId;
import city.okno.channel.chat.ChatMessage;
import city.okno.channel.chat.PhoneNumbers;
import city.okno.channel.chat.WebChats;
import city.okno.conversation.Content;
import city.okno.conversation.Conversations;
import city.okno.conversation.Conversations.Acknowledgement;
import city.okno.conversation.Inbound;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// Takes what a resident says: into the history first, then to the conversation, and answers when
/// its turn is committed. A repetition after a crash in between finds its line and still has its
/// turn.
class ChatVoice {

    private static final String RETRY_AFTER_SECONDS = "2";

    private final WebChats chats;
    private final Conversations conversations;
    private final PhoneNumbers numbers;
    private final InstantSource clock;
    private final List<String> languages;

    ChatVoice(
            WebChats chats,
            Conversations conversations,
            PhoneNumbers numbers,
            InstantSource clock,
            List<String> languages) {
        this.chats = chats;
        this.conversations = conversations;
        this.numbers = numbers;
        this.clock = clock;
        this.languages = languages;
    }

    ResponseEntity<?> take(ChatId chat, Reading reading, HttpServletRequest request) {
        return switch (reading) {
            case Reading.Refused(var problem, var more) -> problem.answer(more);
            case Reading.Said(var utterance) ->
                    answer(utterance, say(chat, utterance, language(request)));
        };
    }

    private Acknowledgement say(ChatId chat, Utterance utterance, @Nullable String language) {
        var now = clock.instant();
        var line =
                ChatMessage.said(
                        utterance.id(),
                        utterance.shown(),
                        ChatMessage.images(utterance.pictures()),
                        utterance.press(),
                        now);
        chats.add(chat, line, List.of(), now);
        if (utterance.content() instanceof Content.Text(var text)) {
            numbers.heard(chat, text);
        }
        return conversations.receive(
                new Inbound(
                        chat.value() + ":" + utterance.id(),
                        chat.address(),
                        language,
                        now,
                        utterance.content()));
    }

    private static ResponseEntity<?> answer(Utterance utterance, Acknowledgement acknowledgement) {
        return switch (acknowledgement) {
            case Acknowledgement.Done _, Acknowledgement.Seen _, Acknowledgement.Failed _ ->
                    ResponseEntity.accepted().body(Map.of("id", utterance.id()));
            case Acknowledgement.NotNow _ ->
                    ResponseEntity.status(ChatProblem.NOT_NOW.status())
                            .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                            .body(ChatProblem.NOT_NOW.body());
        };
    }

    /// The first of the browser's languages that is ours; null when there is none.
    private @Nullable String language(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return null;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(languages::contains)
                .findFirst()
                .orElse(null);
    }
}
