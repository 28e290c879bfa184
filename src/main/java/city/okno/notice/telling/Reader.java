package city.okno.notice.telling;

import city.okno.delivery.Address;
import city.okno.notice.Wish;
import java.util.List;
import java.util.Optional;

/// Who is to be told a notice, as far as it decides when and which way.
///
/// @param wish what they want of notices of its category
/// @param language two letters
/// @param awake whether they wrote to us just now
/// @param open ways that were not tried, the best first
/// @param closed ways that were not tried and whose lane was told to wait for long
record Reader(Wish wish, String language, boolean awake, List<Address> open, List<Address> closed) {

    Reader {
        open = List.copyOf(open);
        closed = List.copyOf(closed);
    }

    /// The first way that was not tried, where letters leave now before all others; empty when
    /// there is none.
    Optional<Address> next() {
        return nextOpen().or(() -> closed.stream().findFirst());
    }

    /// The first way that was not tried and whose lane was not told to wait for long.
    Optional<Address> nextOpen() {
        return open.stream().findFirst();
    }

    @Override
    public String toString() {
        return "Reader[" + language + "]";
    }
}
