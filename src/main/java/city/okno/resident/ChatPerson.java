package city.okno.resident;

import city.okno.delivery.Address;
import city.okno.script.ChannelKind;
import city.okno.script.Phone;

/// Where the people of `.chat` files live: whoever plays such a file and whoever supposes its world
/// find the same chat and the same number behind a name.
public final class ChatPerson {

    private static final int SUBSCRIBERS = 10_000_000;

    private ChatPerson() {}

    /// The chat in which somebody writes.
    public static Address address(ChannelKind channel, String name) {
        return new Address(channel, "chat-" + name);
    }

    /// The number of somebody's own, the same wherever the file is played. It looks like a mobile
    /// one, and nothing is ever sent to it: a played file has no providers.
    public static Phone phone(String name) {
        return new Phone("+7999%07d".formatted(Math.floorMod(name.hashCode(), SUBSCRIBERS)));
    }
}
