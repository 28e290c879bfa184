package city.okno.notice.broadcast;

import city.okno.delivery.Address;
import city.okno.delivery.Outbox;
import city.okno.notice.BroadcastProgress.Sms;
import city.okno.notice.Preferences;
import city.okno.notice.QuietHours;
import city.okno.notice.Wish;
import city.okno.notice.budget.MassBudgets;
import city.okno.resident.Reach;
import city.okno.resident.Residents;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
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
    private final MassBudgets budgets;
    private final BroadcastLanes lanes;
    private final Outbox outbox;
    private final QuietHours quiet;
    private final BroadcastSettings settings;

    Courses(
            RecipientRepository recipients,
            Preferences preferences,
            Residents residents,
            MassBudgets budgets,
            BroadcastLanes lanes,
            Outbox outbox,
            QuietHours quiet,
            BroadcastSettings settings) {
        this.recipients = recipients;
        this.preferences = preferences;
        this.residents = residents;
        this.budgets = budgets;
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
        var wishes = preferences.of(people, what.category());
        var ways = ways(broadcast, reach, wishes);
        var facts =
                new Facts(
                        ways,
                        reach,
                        wishes,
                        outbox.blocked(ways.values().stream().flatMap(Ways::all).toList()),
                        recipients.satiated(
                                broadcast.id(), settings.perDay(), quiet.dayStart(now), people),
                        quiet.nextMorning(now),
                        what.expiresAt(),
                        now);
        var courses = new LinkedHashMap<PartyId, Course>();
        people.forEach(person -> courses.put(person, course(person, facts)));
        return courses;
    }

    /// By which addresses somebody could be told.
    ///
    /// @param open in the order in which they are tried
    /// @param unpaid whether only an SMS is left, and its budget is used up
    private record Ways(List<Address> open, boolean unpaid) {

        private static final Ways NONE = new Ways(List.of(), false);

        Stream<Address> all() {
            return open.stream();
        }
    }

    /// @param tomorrow when who was told enough today may be told more
    private record Facts(
            Map<PartyId, Ways> ways,
            Map<PartyId, Reach> reach,
            Map<PartyId, Wish> wishes,
            Set<Address> blocked,
            Set<PartyId> satiated,
            Instant tomorrow,
            Instant expiresAt,
            Instant now) {}

    private Map<PartyId, Ways> ways(
            StoredBroadcast broadcast, Map<PartyId, Reach> reach, Map<PartyId, Wish> wishes) {
        var on = lanes.chats();
        var ways = new HashMap<PartyId, Ways>();
        reach.forEach((person, one) ->
                ways.put(person, new Ways(chats(one, on, known(wishes, person)), false)));
        if (broadcast.what().sendsSms() && lanes.hasSms()) {
            addSms(broadcast, ways, wishes);
        }
        return ways;
    }

    private static List<Address> chats(Reach reach, List<ChannelKind> on, Wish wish) {
        return reach.accounts().stream()
                .filter(address -> on.contains(address.channel()))
                .filter(address -> wish.allows(address.channel()))
                .sorted(Comparator.comparing(address -> address.channel() != wish.first()))
                .toList();
    }

    /// Only for who has no chat, and for who wants SMS rather than chats.
    private void addSms(
            StoredBroadcast broadcast, Map<PartyId, Ways> ways, Map<PartyId, Wish> wishes) {
        var usedUp = budgets.of(broadcast.id()).filter(Sms::usedUp).isPresent();
        var people =
                ways.keySet().stream()
                        .filter(person -> known(wishes, person).allows(ChannelKind.SMS))
                        .filter(person ->
                                known(ways, person).open().isEmpty()
                                        || known(wishes, person).first() == ChannelKind.SMS)
                        .toList();
        residents
                .phones(people)
                .forEach((person, phone) -> {
                    var sms = new Address(ChannelKind.SMS, phone.e164());
                    if (phone.getsSms() && outbox.reaches(sms)) {
                        ways.put(person, withSms(sms, known(ways, person).open(), usedUp));
                    }
                });
    }

    private static <T> T known(Map<PartyId, T> all, PartyId person) {
        return Objects.requireNonNull(all.get(person));
    }

    private static Ways withSms(Address sms, List<Address> chats, boolean usedUp) {
        return usedUp
                ? new Ways(chats, chats.isEmpty())
                : new Ways(Stream.concat(Stream.of(sms), chats.stream()).toList(), false);
    }

    private Course course(PartyId person, Facts facts) {
        var ways = facts.ways.getOrDefault(person, Ways.NONE);
        var wish = known(facts.wishes, person);
        if (ways.open().isEmpty()) {
            return new Course.LeaveOut(ways.unpaid() ? "budget" : "no_address");
        }
        if (!wish.wanted()) {
            return new Course.LeaveOut("unwanted");
        }
        var open = ways.all().filter(address -> !facts.blocked.contains(address)).findFirst();
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
                .orElseGet(() ->
                        new Course.Tell(
                                open.get(),
                                known(facts.reach, person).language(),
                                until(wish, facts)));
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
