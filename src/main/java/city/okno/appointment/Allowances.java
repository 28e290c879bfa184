package city.okno.appointment;

import city.okno.script.PartyId;
import java.time.Instant;

/// Who may have how many appointments: who often does not come, fewer.
@FunctionalInterface
public interface Allowances {

    Allowance of(PartyId party, Instant now);
}
