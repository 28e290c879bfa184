package city.okno.appointment.talk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// An appointment as scripts show it, in one language.
///
/// @param services what it is for, separated by commas
/// @param displaced its time was taken away, and it has no other yet
/// @param byVideo one talks by video; then `centre` and `address` say nothing
/// @param joinable whether it is known where, at the address `link`
/// @param day and time by the clock of the centre
/// @param name who will come; empty while it is held
/// @param code of the ticket; empty while it is held
/// @param documents what to bring
/// @param mapped whether there is a map of the centre, at the address `map`
/// @param linked whether there is a calendar file, at the address `calendar`
record Card(
        long id,
        String services,
        boolean displaced,
        String centre,
        String address,
        boolean byVideo,
        boolean joinable,
        String link,
        LocalDate day,
        LocalTime time,
        String name,
        String code,
        List<String> documents,
        boolean mapped,
        String map,
        boolean linked,
        String calendar) {}
