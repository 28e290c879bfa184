package city.okno.centre;

import java.util.List;
import java.util.Optional;

/// The centres of the city. Remote ones are found by [#remote] and by their id only. What is
/// answered is immutable; ask again in each turn, because the files may have changed.
public interface Centres {

    /// All that are not gone, by district and name in Russian order.
    List<Centre> all();

    /// Where consultants talk by video, by name in the files; none that is gone.
    List<Centre> remote();

    /// Also one that is gone, or remote.
    Optional<Centre> find(CentreId id);

    /// By its name in the files; empty when it is gone or remote.
    Optional<Centre> byCode(String code);

    /// By words of its name, district or address, in any form and with typing errors; the best
    /// first.
    List<Centre> named(String words, int limit);

    /// By words of its name or district only, as somebody may drop them who was not asked for a
    /// centre; the best first.
    List<Centre> said(String words, int limit);

    /// The nearest first.
    List<Near> nearest(GeoPoint place, int limit);

    /// @param metres as the crow flies
    record Near(Centre centre, double metres) {}
}
