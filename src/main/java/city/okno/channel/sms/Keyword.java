package city.okno.channel.sms;

/// A word that is a command wherever the conversation stands (Twilio docs, Support for opt-out
/// keywords; in Russian what people would try).
enum Keyword {
    /// No SMS to this number any more, until START.
    STOP,
    START,
    HELP
}
