package city.okno.delivery.outbox;

import city.okno.delivery.Ask;
import city.okno.delivery.Message;
import city.okno.delivery.Target;
import city.okno.script.RichText;
import city.okno.script.RichText.Span;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// How messages and the targets of buttons stand in text columns. The forms are records of their
/// own, so that a renamed component of [Message] does not make yesterday's rows unreadable.
final class StoredJson {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
                    .build();

    private StoredJson() {}

    /// Without the options: they are rows of their own.
    static String of(Message message) {
        return JSON.writeValueAsString(
                new Body(
                        message.text().spans().stream().map(Run::of).toList(),
                        message.pictures(),
                        message.files(),
                        message.ask(),
                        message.language()));
    }

    static Message message(String json) {
        var body = JSON.readValue(json, Body.class);
        return new Message(
                new RichText(body.text.stream().map(Run::span).toList()),
                List.of(),
                body.pictures,
                body.files,
                body.ask,
                body.language);
    }

    static String of(Target target) {
        return JSON.writeValueAsString(
                switch (target) {
                    case Target.Answer(var visit, var option) ->
                            new Press(visit, option, null, null, null);
                    case Target.Start(var flow, var arguments) ->
                            new Press(null, null, flow, arguments, null);
                    case Target.Share(var what) -> new Press(null, null, null, null, what);
                });
    }

    static Target target(String json) {
        var press = JSON.readValue(json, Press.class);
        if (press.share != null) {
            return new Target.Share(press.share);
        }
        return press.visit != null && press.option != null
                ? new Target.Answer(press.visit, press.option)
                : new Target.Start(
                        Objects.requireNonNull(press.flow),
                        Objects.requireNonNullElse(press.arguments, Map.of()));
    }

    private record Body(
            List<Run> text,
            List<String> pictures,
            List<Message.File> files,
            @Nullable Ask ask,
            @Nullable String language) {}

    private record Run(String text, @Nullable Boolean bold, @Nullable URI link) {

        static Run of(Span span) {
            return switch (span) {
                case Span.Plain(var text) -> new Run(text, null, null);
                case Span.Bold(var text) -> new Run(text, true, null);
                case Span.Link(var text, var target) -> new Run(text, null, target);
            };
        }

        Span span() {
            if (link != null) {
                return new Span.Link(text, link);
            }
            return bold == null ? new Span.Plain(text) : new Span.Bold(text);
        }
    }

    private record Press(
            @Nullable Long visit,
            @Nullable String option,
            @Nullable String flow,
            @Nullable Map<String, String> arguments,
            @Nullable Ask share) {}
}
