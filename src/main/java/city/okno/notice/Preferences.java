package city.okno.notice;

import city.okno.notice.Notice.Recipient;
import city.okno.script.Caller;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What people said of how they want to be told things. The owner of a number that nobody proved
/// has preferences too, kept under the number's hash; who proves it brings them along. A number
/// that somebody proved stands for that person. Everything that writes must be called inside a
/// transaction.
public interface Preferences {

    /// What holds for a notice of this category. Only reads.
    default Wish of(Recipient who, Category category) {
        return Objects.requireNonNull(ofAll(List.of(who), category).get(who));
    }

    /// The same for each of them.
    Map<Recipient, Wish> ofAll(Collection<Recipient> who, Category category);

    /// The same of many people. Only reads.
    default Map<PartyId, Wish> of(Collection<PartyId> people, Category category) {
        var wishes =
                ofAll(people.stream().<Recipient>map(Recipient.ToParty::new).toList(), category);
        return people.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                person ->
                                        Objects.requireNonNull(
                                                wishes.get(new Recipient.ToParty(person)))));
    }

    /// What they do not want to be told. Only reads.
    Set<Category> unwanted(Recipient who);

    /// @return whether it was wanted before; false for what cannot be stopped
    boolean stop(Recipient who, Category category, Instant now);

    /// @return whether it was unwanted before
    boolean allow(Recipient who, Category category);

    /// Their own way and hours. Only reads.
    Habits habits(Recipient who);

    void keep(Recipient who, Habits habits);

    /// Whose preferences somebody speaks of: their own; by SMS those of the number, which
    /// departments know. Only reads.
    Recipient speaker(Caller caller);
}
