package city.okno.script;

/// What a messenger can carry, as data that `scripts verify` and the adapters share.
///
/// @param text UTF-16 units of one message
/// @param caption UTF-16 units of the text under a picture
/// @param label UTF-16 units of a button that are still readable on a phone
/// @param rows rows of buttons under one message
/// @param perRow buttons in a row
/// @param buttons buttons under one message in all
/// @param token bytes of what a button carries back
/// @param attached whether pictures and files come in one message with the text; if not, each is a
///   message of its own
public record ChannelLimits(
        int text,
        int caption,
        int label,
        int rows,
        int perRow,
        int buttons,
        int token,
        boolean attached) {

    /// Telegram: Bot API sendMessage (1–4096 after entities), sendPhoto caption (0–1024),
    /// InlineKeyboardButton callback_data (1–64 bytes), 100 buttons; a photo's caption is too short
    /// for most of what is said with one. VK: messages.send (4096; inline keyboard up to 6 rows of
    /// 5 with at most 10 buttons, label 40, payload 255 bytes and more). SMS: ten concatenated
    /// Cyrillic segments of 67. Web: our own page.
    public static ChannelLimits of(ChannelKind channel) {
        return switch (channel) {
            case TELEGRAM -> new ChannelLimits(4096, 1024, 60, 50, 8, 100, 64, false);
            case VK -> new ChannelLimits(4096, 4096, 40, 6, 5, 10, 255, true);
            case SMS -> new ChannelLimits(670, 0, 60, 50, 1, 50, 0, true);
            case WEB -> new ChannelLimits(8192, 4096, 60, 50, 8, 100, 64, true);
        };
    }
}
