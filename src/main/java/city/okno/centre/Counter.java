package city.okno.centre;

import java.util.Set;

/// A counter of a centre.
///
/// @param number as it stands above it, 1–999
/// @param skills beside what its kind can do
/// @param access what people can rely on there; what only the centre has is not repeated
public record Counter(
        int number, CounterKind kind, Set<Skill> skills, Set<Access> access, Quota quota) {

    public Counter {
        skills = Set.copyOf(skills);
        access = Set.copyOf(access);
    }

    public boolean serves(Skill skill) {
        return switch (kind) {
            case UNIVERSAL, VIDEO -> skill.equals(Skill.UNIVERSAL) || skills.contains(skill);
            case SKILLED -> skills.contains(skill);
        };
    }

    /// How a counter's time is shared, in percent. What is left of a hundred is the centre's own.
    ///
    /// @param booked for residents who book, 0–100
    /// @param walkIn for residents who just come, 0–100
    public record Quota(int booked, int walkIn) {
        public Quota {
            if (booked < 0 || walkIn < 0 || booked + walkIn > 100) {
                throw new IllegalArgumentException(booked + " % and " + walkIn + " %");
            }
        }
    }
}
