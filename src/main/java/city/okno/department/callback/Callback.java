package city.okno.department.callback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A department's address that works.
///
/// @param number by which people call it, from 1
/// @param sender whose events it is told: a department, or what its test keys do
/// @param salt of the secret
/// @param oldSalt of the secret before; null: none, or it counts no more
/// @param upto the last place of the feed whose event was taken over
record Callback(
        long id,
        long number,
        String sender,
        String address,
        String salt,
        @Nullable String oldSalt,
        @Nullable Instant oldUntil,
        long upto) {

    @Override
    public String toString() {
        return "Callback[" + number + "]";
    }
}
