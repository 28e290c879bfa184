package city.okno.script.flow;

import city.okno.script.Role;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A conversation about one matter.
///
/// @param name `ideas.submit`
/// @param folder the feature whose words it speaks
/// @param menu `menu: 10`: its place in the menu, smallest first, under its title, for those who
///   may start it; null when it is not in the menu. Such a flow must take nothing
/// @param beside an interjection: its exact words are understood in the middle of everything else,
///   also where a text is asked for, and what was asked is asked again afterwards. So is every flow
///   of the folder `common`
/// @param roles who may start it; any of them is enough
/// @param takes slots that are given at its start, by a caller, a button or a deep link. A question
///   for such a slot is answered with what was given, and asked only when that is missing or does
///   not fit
/// @param steps by id, in order of the file
/// @param first id of the first step
/// @param drained `drain: now`: whoever waits in an older script and cannot move to this one is
///   told so at their next message, instead of finishing there
public record Flow(
        String name,
        String folder,
        Word title,
        @Nullable Integer menu,
        boolean beside,
        Set<Role> roles,
        Map<String, Slot> slots,
        Set<String> takes,
        @Nullable Expiry expire,
        Map<String, Step> steps,
        String first,
        List<Migration> migrations,
        boolean drained,
        Place place) {

    /// @param after how long an unanswered question waits
    /// @param remind when to remind, each counted from the question; all before `after`
    public record Expiry(Duration after, List<Duration> remind) {
        public Expiry {
            remind = List.copyOf(remind);
        }
    }

    /// How a conversation that waits in an older script moves to this one.
    ///
    /// @param from a step id of the older script
    /// @param slots names there to names here
    public record Migration(String from, String to, Map<String, String> slots, Place place) {
        public Migration {
            slots = Map.copyOf(slots);
        }
    }

    public Flow {
        roles = Set.copyOf(roles);
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
        takes = Collections.unmodifiableSet(new LinkedHashSet<>(takes));
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        migrations = List.copyOf(migrations);
    }

    public Flow with(Map<String, Step> steps) {
        return new Flow(
                name,
                folder,
                title,
                menu,
                beside,
                roles,
                slots,
                takes,
                expire,
                steps,
                first,
                migrations,
                drained,
                place);
    }

    public Step step(String id) {
        var step = steps.get(id);
        if (step == null) {
            throw new IllegalArgumentException("flow " + name + " has no step " + id);
        }
        return step;
    }

    public Slot slot(String slot) {
        var found = slots.get(slot);
        if (found == null) {
            throw new IllegalArgumentException("flow " + name + " has no slot " + slot);
        }
        return found;
    }

    /// The slots without which it cannot start: taken, not optional, and never asked for.
    public Set<String> needs() {
        return takes.stream()
                .filter(name -> slots.containsKey(name) && !slot(name).optional())
                .filter(name -> steps.values().stream().noneMatch(step -> asks(step, name)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean asks(Step step, String slot) {
        return step instanceof Step.Ask ask && ask.slot().equals(slot);
    }

    /// How it can end by itself; who hands over ends as the other flow does.
    public Set<String> ends() {
        return steps.values().stream()
                .filter(Step.End.class::isInstance)
                .map(step -> ((Step.End) step).result())
                .collect(Collectors.toUnmodifiableSet());
    }
}
