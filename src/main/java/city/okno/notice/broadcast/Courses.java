package city.okno.notice.broadcast;

import city.okno.delivery.Address;
import city.okno.delivery.Outbox;
import city.okno.notice.Preferences;
import city.okno.notice.QuietHours;
import city.okno.notice.Wish;
import city.okno.resident.Reach;
import city.okno.resident.Residents;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Decides for a page of people what has to be done with each; only reads.
@Component
class Courses {

    /// Each goes over all people: who gets up a minute later waits for the next one.
    private static final Duration BETWEEN_PASSES = Duration.ofMinutes(15);

    private final RecipientRepository recipients;
    private final Preferences preferences;
    private final Residents residents;
    private final ChatLanes lanes;
    private final Outbox outbox;
    private final QuietHours quiet;
    private final BroadcastSettings settings;

    Courses(
            RecipientRepository recipients,
            Preferences preferences,
            Residents residents,
            ChatLanes lanes,
            Outbox outbox,
            QuietHours quiet,
            BroadcastSettings settings) {
        this.recipients = recipients;
        this.preferences = preferences;
        this.residents = residents;
        this.lanes = lanes;
        this.outbox = outbox;
        this.quiet = quiet;
        this.settings = settings;
    }

    /// In the order of the page, without those who were seen to before.
    Map<PartyId, Course> of(StoredBroadcast broadcast, List<PartyId> page, Instant now) {
        if (page.isEmpty()) {
            return Map.of();
        }
        var seenTo = recipients.seenTo(broadcast.id(), page);
        var people = page.stream().filter(person -> !seenTo.contains(person)).toList();
        if (people.isEmpty()) {
            return Map.of();
        }
        var what = broadcast.what();
        var reach = residents.reach(people);
        var on = lanes.all();
        var facts =
                new Facts(
                        on,
                        reach,
                        preferences.of(people, what.category()),
                        outbox.blocked(addresses(reach.values(), on)),
                        recipients.satiated(
                                broadcast.id(), settings.perDay(), quiet.dayStart(now), people),
                        quiet.nextMorning(now),
                        what.expiresAt(),
                        now);
        var courses = new LinkedHashMap<PartyId, Course>();
        people.forEach(person -> courses.put(person, course(person, facts)));
        return courses;
    }

    /// @param lanes messengers that are on
    /// @param tomorrow when who was told enough today may be told more
    private record Facts(
            List<ChannelKind> lanes,
            Map<PartyId, Reach> reach,
            Map<PartyId, Wish> wishes,
            Set<Address> blocked,
            Set<PartyId> satiated,
            Instant tomorrow,
            Instant expiresAt,
            Instant now) {}

    private static List<Address> addresses(Collection<Reach> reach, List<ChannelKind> lanes) {
        return reach.stream().flatMap(one -> chats(one, lanes)).toList();
    }

    private static Stream<Address> chats(Reach reach, List<ChannelKind> lanes) {
        return reach.accounts().stream().filter(address -> lanes.contains(address.channel()));
    }

    private Course course(PartyId person, Facts facts) {
        var reach = facts.reach.get(person);
        var wish = Objects.requireNonNull(facts.wishes.get(person));
        var chats = reach == null ? List.<Address>of() : chats(reach, wish, facts);
        if (reach == null || chats.isEmpty()) {
            return new Course.LeaveOut("no_address");
        }
        if (!wish.wanted()) {
            return new Course.LeaveOut("unwanted");
        }
        var open = chats.stream().filter(chat -> !facts.blocked.contains(chat)).findFirst();
        if (open.isEmpty()) {
            return new Course.LeaveOut("blocked");
        }
        var lane = open.get().channel();
        if (facts.satiated.contains(person)) {
            return later(lane, facts.tomorrow, "cap", facts);
        }
        return wish.quiet()
                .end(facts.now)
                .map(morning -> later(lane, morning, "resting", facts))
                .orElseGet(() -> new Course.Tell(open.get(), reach.language(), until(wish, facts)));
    }

    /// In the order in which they are tried.
    private static List<Address> chats(Reach reach, Wish wish, Facts facts) {
        return chats(reach, facts.lanes)
                .filter(address -> wish.allows(address.channel()))
                .sorted(Comparator.comparing(address -> address.channel() != wish.first()))
                .toList();
    }

    private static Course later(ChannelKind lane, Instant at, String otherwise, Facts facts) {
        var pass = nextPass(at);
        return pass.isBefore(facts.expiresAt)
                ? new Course.Later(lane, pass)
                : new Course.LeaveOut(otherwise);
    }

    private static Instant nextPass(Instant at) {
        var passed = at.truncatedTo(ChronoUnit.HOURS);
        while (passed.isBefore(at)) {
            passed = passed.plus(BETWEEN_PASSES);
        }
        return passed;
    }

    /// In the city's own quiet hours the broadcast is held.
    private Instant until(Wish wish, Facts facts) {
        return wish.quiet().equals(quiet)
                ? facts.expiresAt
                : wish.quiet()
                        .start(facts.now)
                        .filter(facts.expiresAt::isAfter)
                        .orElse(facts.expiresAt);
    }
}
