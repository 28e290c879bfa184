package city.okno.appointment.waiting;

import city.okno.appointment.AppointmentId;
import city.okno.script.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.springframework.context.support.GenericApplicationContext;

/// Who was offered what, and who sleeps. What was rolled back was heard all the same.
public final class HeardOffers implements OfferNews {

    /// What somebody heard.
    public record Heard(PartyId who, AppointmentId offer, Instant start) {}

    private final Queue<Heard> all = new ConcurrentLinkedQueue<>();
    private final Set<PartyId> asleep = ConcurrentHashMap.newKeySet();
    private volatile boolean broken;

    public static void register(GenericApplicationContext context) {
        context.registerBean(HeardOffers.class, HeardOffers::new);
        context.registerBean(
                WaitingSettings.class,
                () ->
                        new WaitingSettings(
                                Duration.ofMinutes(5), Duration.ofHours(2), Duration.ofHours(1)));
    }

    @Override
    public Set<PartyId> awake(Collection<PartyId> people, Instant now) {
        return people.stream().filter(it -> !asleep.contains(it)).collect(Collectors.toSet());
    }

    @Override
    public void tell(Offer offer, Instant now) {
        if (broken) {
            throw new IllegalStateException("the program dies");
        }
        all.add(new Heard(offer.to(), offer.kept().id(), offer.kept().start()));
    }

    void sleep(PartyId who) {
        asleep.add(who);
    }

    /// The program dies while it offers something.
    void breakOff(boolean now) {
        broken = now;
    }

    public List<Heard> all() {
        return List.copyOf(all);
    }
}
