package city.okno.centre;

import city.okno.script.Wording;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/// A centre as it stands in the files.
///
/// Consultants who talk by video are one too, a *remote* one: it has hours and counters like any
/// other, but is nowhere. It is not among the centres that people look for ([Centres#remote]).
///
/// @param code its name in the files: `strogino`
/// @param place of no meaning for a remote one, whose district and address are its name
/// @param zone in which its hours are meant
/// @param remote nobody can go there
/// @param demo it is invented, and people are told so
/// @param gone it left the files; it is kept for what refers to it, and nothing new may
public record Centre(
        CentreId id,
        String code,
        Wording name,
        Wording district,
        Wording address,
        GeoPoint place,
        ZoneId zone,
        Timetable timetable,
        List<Counter> counters,
        Set<Amenity> amenities,
        Set<Access> access,
        boolean remote,
        boolean demo,
        boolean gone) {

    public Centre {
        counters = List.copyOf(counters);
        amenities = Set.copyOf(amenities);
        access = Set.copyOf(access);
    }

    /// When it is open on a day: hours of the weekday or of a dated exception, without the breaks.
    public OpenHours on(LocalDate day) {
        return timetable.on(day);
    }
}
