package city.okno.channel.web;

import city.okno.channel.chat.ChatId;
import city.okno.channel.chat.ConditionalOnWebChat;
import city.okno.media.Intake;
import city.okno.media.Pictures;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/// Photos, with a word or without.
@RestController
@ConditionalOnWebChat
class ChatPhotosController {

    private final ChatReader reader;
    private final ChatVoice voice;
    private final Pictures pictures;
    private final InstantSource clock;

    ChatPhotosController(
            ChatReader reader, ChatVoice voice, Pictures pictures, InstantSource clock) {
        this.reader = reader;
        this.voice = voice;
        this.pictures = pictures;
        this.clock = clock;
    }

    @PostMapping(path = "/api/chat/messages", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> post(
            @RequestAttribute(ChatGate.CHAT) ChatId chat,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            HttpServletRequest request)
            throws IOException {
        if (!ChatReader.isId(id)) {
            return ChatProblem.BAD_ID.answer();
        }
        if (photo == null) {
            return ChatProblem.NOT_ONE_THING.answer();
        }
        var known = id == null ? List.<String>of() : reader.picturesOf(chat, id);
        if (!known.isEmpty()) {
            return voice.take(chat, reader.photo(id, known, text), request);
        }
        return switch (pictures.upload(photo.getBytes(), clock.instant())) {
            case Intake.Stored(var picture) ->
                    voice.take(chat, reader.photo(id, List.of(picture.value()), text), request);
            case Intake.Refused refused -> answer(refused);
        };
    }

    /// The container reads no further than its own limit.
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ResponseEntity<?> tooLarge() {
        return answer(new Intake.TooLarge(Pictures.MOST_BYTES));
    }

    private static ResponseEntity<?> answer(Intake.Refused refused) {
        return switch (refused) {
            case Intake.TooLarge(var most) ->
                    ChatProblem.PHOTO_TOO_LARGE.answer(Map.of("maxBytes", most));
            case Intake.TooManyPixels(var most) ->
                    ChatProblem.PHOTO_TOO_MANY_PIXELS.answer(Map.of("maxPixels", most));
            case Intake.OtherFormat(var name) ->
                    ChatProblem.OTHER_FORMAT.answer(
                            Map.of("name", name, "types", PhotoRules.TYPES));
            case Intake.NotAPicture _ -> ChatProblem.NOT_A_PICTURE.answer();
        };
    }
}
