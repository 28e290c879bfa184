package city.okno.delivery;

import city.okno.script.ChannelKind;

/// Where a message goes or came from. `toString` hides the value: it is personal data.
///
/// @param value the messenger's chat id, a phone in E.164, or the web chat's session number
public record Address(ChannelKind channel, String value) {
    @Override
    public String toString() {
        return "Address[" + channel.code() + "]";
    }
}
