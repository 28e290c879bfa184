package city.okno.fault;

import city.okno.delivery.Address;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody for whom documents are made.
///
/// @param party null: the bot knows nobody with this phone
record Resident(Phone phone, @Nullable PartyId party, List<Address> chats) {}
