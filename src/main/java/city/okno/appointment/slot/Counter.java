package city.okno.appointment.slot;

import city.okno.centre.Access;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A counter that serves people who have an appointment; a video booth is one too.
///
/// @param number unique in its centre
/// @param skills what is served there
/// @param access what people can rely on there
/// @param share how much of its time can be booked, in percent; the rest is for those who just come
/// @param closures when nobody works there
public record Counter(
        int number, Set<String> skills, Set<Access> access, int share, List<Span> closures) {

    public Counter {
        skills = Set.copyOf(skills);
        access = Set.copyOf(access);
        closures = List.copyOf(closures);
    }

    /// One like most others: nobody needs just this one.
    public Counter(int number, Set<String> skills, int share, List<Span> closures) {
        this(number, skills, Set.of(), share, closures);
    }

    Counter without(List<Closure> closed) {
        var all =
                Stream.concat(
                                closures.stream(),
                                closed.stream()
                                        .filter(it -> it.concerns(number))
                                        .map(Closure::span))
                        .toList();
        return new Counter(number, skills, access, share, all);
    }

    boolean serves(Collection<String> wanted) {
        return skills.containsAll(wanted);
    }

    boolean works(Span span) {
        return closures.stream().noneMatch(it -> it.overlaps(span.from(), span.until()));
    }
}
