package city.okno.notice.preference;

import city.okno.notice.Category;
import city.okno.notice.Habits;
import city.okno.notice.Notice.Recipient;
import city.okno.notice.Preferences;
import city.okno.notice.QuietHours;
import city.okno.notice.Wish;
import city.okno.resident.PartyJoined;
import city.okno.resident.PhoneProved;
import city.okno.resident.Residents;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

@Component
class StoredPreferences implements Preferences {

    private final UnwantedRepository unwanted;
    private final HabitRepository habits;
    private final Residents residents;
    private final QuietHours city;

    StoredPreferences(
            UnwantedRepository unwanted,
            HabitRepository habits,
            Residents residents,
            QuietHours city) {
        this.unwanted = unwanted;
        this.habits = habits;
        this.residents = residents;
        this.city = city;
    }

    @Override
    public Wish of(Recipient who, Category category) {
        var subject = subject(who);
        var own = habits.of(subject);
        boolean wanted = !category.canBeStopped() || !unwanted.of(subject).contains(category);
        return wish(wanted, own);
    }

    @Override
    public Map<PartyId, Wish> of(Collection<PartyId> people, Category category) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var refusing = category.canBeStopped() ? unwanted.among(people, category) : Set.of();
        var own = habits.of(people);
        return people.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                person ->
                                        wish(
                                                !refusing.contains(person),
                                                own.getOrDefault(person, Habits.USUAL))));
    }

    private Wish wish(boolean wanted, Habits own) {
        return new Wish(wanted, own.first(), own.only(), quiet(own));
    }

    private QuietHours quiet(Habits own) {
        var zone = Objects.requireNonNullElse(own.zone(), city.zone());
        var night = own.night();
        return night == null
                ? new QuietHours(city.from(), city.until(), zone)
                : new QuietHours(night.from(), night.until(), zone);
    }

    @Override
    public Set<Category> unwanted(Recipient who) {
        return unwanted.of(subject(who));
    }

    @Override
    public boolean stop(Recipient who, Category category, Instant now) {
        return category.canBeStopped() && unwanted.stop(subject(who), category, now);
    }

    @Override
    public boolean allow(Recipient who, Category category) {
        return unwanted.allow(subject(who), category);
    }

    @Override
    public Habits habits(Recipient who) {
        return habits.of(subject(who));
    }

    @Override
    public void keep(Recipient who, Habits wanted) {
        habits.keep(subject(who), wanted);
    }

    private Subject subject(Recipient who) {
        return switch (who) {
            case Recipient.ToParty(var party) -> new Subject.Person(party);
            case Recipient.ToPhone(var phone) ->
                    residents
                            .byPhone(phone)
                            .<Subject>map(Subject.Person::new)
                            .orElseGet(() -> new Subject.BareNumber(residents.phoneHash(phone)));
        };
    }

    @EventListener
    void on(PhoneProved event) {
        var hash = residents.phoneHash(event.phone());
        unwanted.claim(hash, event.party());
        habits.move(new Subject.BareNumber(hash), new Subject.Person(event.party()));
    }

    @EventListener
    void on(PartyJoined event) {
        unwanted.move(event.from(), event.to());
        habits.move(new Subject.Person(event.from()), new Subject.Person(event.to()));
    }

    void forget(PartyId party) {
        unwanted.delete(party);
        habits.delete(new Subject.Person(party));
    }
}
