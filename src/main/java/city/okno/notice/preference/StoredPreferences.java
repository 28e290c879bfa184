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
import city.okno.script.Caller;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    public Map<Recipient, Wish> ofAll(Collection<Recipient> who, Category category) {
        var subjects = subjects(who);
        var own = habits.of(subjects.values());
        var stopped =
                category.canBeStopped()
                        ? unwanted.among(subjects.values(), category)
                        : Set.<String>of();
        var wishes = new HashMap<Recipient, Wish>();
        subjects.forEach((recipient, subject) -> {
            var habit = own.getOrDefault(subject.key(), Habits.USUAL);
            boolean wanted = !stopped.contains(subject.key());
            wishes.put(recipient, new Wish(wanted, habit.first(), habit.only(), quiet(habit)));
        });
        return wishes;
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

    @Override
    public Recipient speaker(Caller caller) {
        var number =
                caller.channel() == ChannelKind.SMS
                        ? number(caller.party())
                        : Optional.<Phone>empty();
        return number.<Recipient>map(Recipient.ToPhone::new)
                .orElseGet(() -> new Recipient.ToParty(caller.party()));
    }

    private Optional<Phone> number(PartyId party) {
        return residents.accounts(party).stream()
                .filter(account -> account.channel() == ChannelKind.SMS)
                .flatMap(account -> Phone.parse(account.value()).stream())
                .findFirst();
    }

    private Subject subject(Recipient who) {
        return Objects.requireNonNull(subjects(List.of(who)).get(who));
    }

    private Map<Recipient, Subject> subjects(Collection<Recipient> all) {
        var owners =
                residents.owners(
                        all.stream()
                                .filter(Recipient.ToPhone.class::isInstance)
                                .map(who -> ((Recipient.ToPhone) who).phone())
                                .toList());
        var subjects = new HashMap<Recipient, Subject>();
        for (var who : all) {
            subjects.put(
                    who,
                    switch (who) {
                        case Recipient.ToParty(var party) -> new Subject.Person(party);
                        case Recipient.ToPhone(var phone) -> subject(phone, owners.get(phone));
                    });
        }
        return subjects;
    }

    private Subject subject(Phone phone, @Nullable PartyId owner) {
        return owner == null
                ? new Subject.BareNumber(residents.phoneHash(phone))
                : new Subject.Person(owner);
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
