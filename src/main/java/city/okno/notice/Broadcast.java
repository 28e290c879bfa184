package city.okno.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing to be told to many. SMS cost the city money: who has no chat is left out, unless the
/// broadcast has a budget for them. It waits for the end of quiet hours, and nobody is told more
/// than one a day.
///
/// @param sender who tells it, for example `poll`
/// @param key unique per sender; the same key again is the same broadcast
/// @param category who does not want it is left out
/// @param template key of the words, as in [Notice]
/// @param arguments as in [Notice], the same for everybody
/// @param buttons what can be done about it, the same for everybody
/// @param audience name of an [Audience]
/// @param argument what the audience needs to know; empty: nothing
/// @param expiresAt nobody is told after it
/// @param segments how many of them its SMS may take; null: it sends none
public record Broadcast(
        String sender,
        String key,
        Category category,
        String template,
        Map<String, Object> arguments,
        List<Notice.Button> buttons,
        String audience,
        String argument,
        Instant expiresAt,
        @Nullable Integer segments) {

    public Broadcast {
        arguments = Map.copyOf(arguments);
        buttons = List.copyOf(buttons);
    }

    /// Which sends no SMS.
    public Broadcast(
            String sender,
            String key,
            Category category,
            String template,
            Map<String, Object> arguments,
            List<Notice.Button> buttons,
            String audience,
            String argument,
            Instant expiresAt) {
        this(
                sender, key, category, template, arguments, buttons, audience, argument, expiresAt,
                null);
    }

    /// The same for who has only SMS, too, as long as these last.
    public Broadcast withSms(int most) {
        return new Broadcast(
                sender, key, category, template, arguments, buttons, audience, argument, expiresAt,
                most);
    }

    public boolean sendsSms() {
        return segments != null;
    }
}
