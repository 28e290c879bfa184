package city.okno.conversation.engine;

import java.util.Locale;

/// What the engine itself says, whatever the script: texts of `bot-scripts/common`. Labels of
/// buttons first.
enum CommonWord {
    SKIP,
    MORE,
    DONE,
    MENU,
    SHARE_PHONE,
    SHARE_LOCATION,
    CHANGE,
    /// Arguments `label`.
    OPTION_CHOSEN,
    /// Arguments `date`.
    OPTION_DATE,
    /// Arguments `time`.
    OPTION_TIME,
    /// Arguments `days` (`one`, `row`, `from`), `from`, `to`, `hours` (`one`, `row`, `after`,
    /// `before`, `any`), `earliest`, `latest`.
    OPTION_WHEN,

    OLD_BUTTON,
    /// Arguments `answer`.
    ALREADY_ANSWERED,
    GONE,
    NOT_ALLOWED,
    /// Arguments `title`.
    ALREADY_HERE,
    NOT_FOUND,
    UNKNOWN_COMMAND,
    DID_YOU_MEAN,
    WHICH_ONE,
    WHICH_TO_CHANGE,
    RETRY_HELP,
    /// Arguments `answer`.
    KEPT_FOR_LATER,
    ASKED_LATER,
    /// Arguments `chosen`.
    CHOSEN,
    CHOSEN_NOTHING,
    /// Arguments `count`.
    PHOTOS_GOT,
    /// Arguments `max`.
    PHOTOS_ENOUGH,
    /// Arguments `kind`.
    UNSUPPORTED,
    UNEXPECTED_PHOTO,
    UNEXPECTED_LOCATION,
    UNEXPECTED_CONTACT,
    NO_OPTIONS,
    REMINDER,
    /// Arguments `title`.
    EXPIRED,
    /// Arguments `number`.
    INCIDENT,
    WHAT_NEXT,
    /// Said by a channel in a group, before a link to the bot.
    IN_GROUP,
    SCRIPT_CHANGED,
    SCRIPT_MOVED;

    /// For example `common.old_button`.
    String key() {
        return "common." + name().toLowerCase(Locale.ROOT);
    }
}
