package city.okno.rehearsal;

import city.okno.delivery.Address;
import city.okno.script.Cast;
import city.okno.script.ChannelKind;
import city.okno.script.Phone;
import java.util.HashMap;
import java.util.Map;

/// Who is who in one performance: names and the addresses behind them.
final class Roles {

    private final Map<String, String> names = new HashMap<>();

    Address account(String name, ChannelKind channel) {
        names.put(Cast.account(name), name);
        names.put(Cast.phone(name).e164(), name);
        return new Address(channel, Cast.account(name));
    }

    /// Where an SMS to this name goes: the name's own number.
    Address phone(String name) {
        return new Address(ChannelKind.SMS, Cast.phone(name).e164());
    }

    /// Somebody typed a number: an SMS to it is theirs.
    void typed(String name, String text) {
        Phone.parse(text).ifPresent(phone -> names.put(phone.e164(), name));
    }

    /// Whose address it is, as a `.chat` line begins.
    String prefix(Address to, ChannelKind channel) {
        var name = names.getOrDefault(to.value(), "?");
        if (to.value().startsWith("+")) {
            return "sms " + name;
        }
        return to.channel() == channel ? name : name + " in " + to.channel().code();
    }

    boolean isPhoneOf(String name, Address address) {
        return address.channel() == ChannelKind.SMS
                && address.value().startsWith("+")
                && name.equals(names.get(address.value()));
    }

    /// Whose messages keep their order: an SMS to the number overtakes the chat, or the other way
    /// round.
    String reader(Address address) {
        return address.value().startsWith("+") ? "sms " + name(address) : name(address);
    }

    String name(Address address) {
        return names.getOrDefault(address.value(), "?");
    }
}
