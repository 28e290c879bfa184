package city.okno.notice.link;

import city.okno.delivery.Address;
import city.okno.notice.Notice.Recipient;
import city.okno.script.ChannelKind;
import city.okno.script.Phone;

/// Whose page it is. `toString` shows no number.
///
/// @param language of the SMS that brought it, two letters
record StoredLink(Phone phone, String phoneHash, String language) {

    Recipient owner() {
        return new Recipient.ToPhone(phone);
    }

    Address address() {
        return new Address(ChannelKind.SMS, phone.e164());
    }

    /// What is shown of the number.
    String lastDigits() {
        return phone.e164().substring(phone.e164().length() - 2);
    }

    @Override
    public String toString() {
        return "StoredLink[" + phone + "]";
    }
}
