package city.okno.appointment;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Where an appointment stands.
public enum AppointmentState {
    /// Somebody is thinking about it; over when its time runs out.
    HELD,
    BOOKED,
    /// Its time was taken away by a closure, and it has no other yet.
    DISPLACED,
    /// The resident is in the centre.
    ARRIVED,
    /// To a counter.
    CALLED,
    SERVED,
    /// By the resident or by the centre.
    CANCELLED,
    /// Nobody came, or not to the counter.
    MISSED,
    /// It was held and never confirmed.
    EXPIRED;

    private static final Map<AppointmentState, Set<AppointmentState>> NEXT =
            new EnumMap<>(
                    Map.of(
                            HELD, EnumSet.of(BOOKED, EXPIRED),
                            BOOKED, EnumSet.of(ARRIVED, CANCELLED, MISSED, DISPLACED),
                            DISPLACED, EnumSet.of(BOOKED, CANCELLED),
                            ARRIVED, EnumSet.of(CALLED, SERVED, CANCELLED),
                            CALLED, EnumSet.of(SERVED, MISSED),
                            SERVED, EnumSet.noneOf(AppointmentState.class),
                            CANCELLED, EnumSet.noneOf(AppointmentState.class),
                            MISSED, EnumSet.of(ARRIVED),
                            EXPIRED, EnumSet.noneOf(AppointmentState.class)));

    /// What can follow.
    public Set<AppointmentState> next() {
        return NEXT.getOrDefault(this, Set.of());
    }
}
