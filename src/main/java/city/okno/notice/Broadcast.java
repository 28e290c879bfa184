package city.okno.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One thing to be told to many. It never goes by SMS, which costs the city money: who has no chat
/// is left out. It waits for the end of quiet hours, and nobody is told more than one a day.
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
public record Broadcast(
        String sender,
        String key,
        Category category,
        String template,
        Map<String, Object> arguments,
        List<Notice.Button> buttons,
        String audience,
        String argument,
        Instant expiresAt) {

    public Broadcast {
        arguments = Map.copyOf(arguments);
        buttons = List.copyOf(buttons);
    }
}
