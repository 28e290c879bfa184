package city.okno.channel.web;

/// Told of everything that a conversation writes. Only the demo listens: its phone panel shows the
/// SMS to numbers that the conversation itself has named.
@FunctionalInterface
interface PhoneNumbers {
    void heard(ChatId chat, String text);
}
