package city.okno.appointment.slot;

import city.okno.appointment.AppointmentSettings;
import city.okno.appointment.VideoSettings;
import city.okno.centre.Centre;
import city.okno.centre.CentreId;
import city.okno.centre.Centres;
import city.okno.centre.CounterKind;
import city.okno.centre.Skill;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Timetables as the catalogue of centres has them now.
@Component
class CentreTimetables implements Timetables, TimetableVersion {

    private final Centres centres;
    private final AppointmentSettings settings;
    private final VideoSettings video;

    CentreTimetables(Centres centres, AppointmentSettings settings, VideoSettings video) {
        this.centres = centres;
        this.settings = settings;
        this.video = video;
    }

    @Override
    public Optional<Timetable> of(long centre) {
        return centres.find(new CentreId(centre))
                .filter(it -> !it.gone() && (!it.remote() || video.isOn()))
                .map(it -> new Hours(it, roster(it)));
    }

    @Override
    public Object now() {
        return List.of(centres.all(), centres.remote());
    }

    private record Hours(Centre centre, Roster roster) implements Timetable {

        @Override
        public List<Span> open(LocalDate day) {
            return centre.on(day).in(centre.zone()).stream()
                    .map(it -> new Span(it.from(), it.until()))
                    .toList();
        }
    }

    /// Consultants are counters of a remote centre; a booth in another one cannot be booked yet.
    private Roster roster(Centre centre) {
        var counters =
                centre.counters().stream()
                        .filter(it -> centre.remote() || it.kind() != CounterKind.VIDEO)
                        .filter(it -> it.quota().booked() > 0)
                        .map(it ->
                                new Counter(
                                        it.number(),
                                        skills(it),
                                        it.access(),
                                        it.quota().booked(),
                                        List.of()))
                        .toList();
        return new Roster(centre.zone(), settings.unit(), settings.horizon(), counters);
    }

    private static Set<String> skills(city.okno.centre.Counter counter) {
        return Stream.concat(Stream.of(Skill.UNIVERSAL), counter.skills().stream())
                .filter(counter::serves)
                .map(Skill::code)
                .collect(Collectors.toSet());
    }
}
