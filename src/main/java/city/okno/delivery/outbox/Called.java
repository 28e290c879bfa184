package city.okno.delivery.outbox;

import city.okno.delivery.Address;
import java.time.Instant;

/// A call of a provider, whatever came of it.
public record Called(Address to, Instant at) {}
