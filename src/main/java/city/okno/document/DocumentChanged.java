package city.okno.document;

import java.time.Instant;

/// A case was made or is in another state than before; published in the transaction that says so.
///
/// @param sender whose case it is
/// @param number of the case, unique with its sender
/// @param isNew the case was made
/// @param at by the department's clock
public record DocumentChanged(
        String sender, String number, DocumentStatus status, boolean isNew, Instant at) {

    @Override
    public String toString() {
        return "DocumentChanged[" + status + "]";
    }
}
