package city.okno.resident;

import city.okno.delivery.Address;
import java.util.List;

/// How a party is reached.
///
/// @param language two letters
/// @param accounts the one used last first
public record Reach(String language, List<Address> accounts) {

    public Reach {
        accounts = List.copyOf(accounts);
    }
}
