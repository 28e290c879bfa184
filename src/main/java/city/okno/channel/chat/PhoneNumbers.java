package city.okno.channel.chat;

/// Told of everything that a conversation writes. Only the demo listens: its phone panel shows the
/// SMS to numbers that the conversation itself has named.
@FunctionalInterface
public interface PhoneNumbers {
    void heard(ChatId chat, String text);
}
