package city.okno.notice.broadcast;

import city.okno.delivery.Address;
import city.okno.delivery.Outbox;
import city.okno.notice.QuietHours;
import city.okno.resident.Reach;
import city.okno.resident.Residents;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Decides for a page of people what has to be done with each; only reads.
@Component
class Courses {

    private final RecipientRepository recipients;
    private final Residents residents;
    private final ChatLanes lanes;
    private final Outbox outbox;
    private final QuietHours quiet;
    private final BroadcastSettings settings;

    Courses(
            RecipientRepository recipients,
            Residents residents,
            ChatLanes lanes,
            Outbox outbox,
            QuietHours quiet,
            BroadcastSettings settings) {
        this.recipients = recipients;
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
        var reach = residents.reach(people);
        var on = lanes.all();
        var facts =
                new Facts(
                        on,
                        reach,
                        outbox.blocked(addresses(reach.values(), on)),
                        unwilling(broadcast, people),
                        recipients.satiated(
                                broadcast.id(), settings.perDay(), quiet.dayStart(now), people),
                        quiet.nextMorning(now).isBefore(broadcast.what().expiresAt()));
        var courses = new LinkedHashMap<PartyId, Course>();
        people.forEach(person -> courses.put(person, course(person, facts)));
        return courses;
    }

    /// @param lanes messengers that are on
    /// @param tomorrow whether it is still worth telling then
    private record Facts(
            List<ChannelKind> lanes,
            Map<PartyId, Reach> reach,
            Set<Address> blocked,
            Set<PartyId> unwilling,
            Set<PartyId> satiated,
            boolean tomorrow) {}

    private Set<PartyId> unwilling(StoredBroadcast broadcast, List<PartyId> people) {
        var category = broadcast.what().category();
        return category.canBeStopped() ? recipients.unwilling(category, people) : Set.of();
    }

    private static List<Address> addresses(Collection<Reach> reach, List<ChannelKind> lanes) {
        return reach.stream().flatMap(one -> chats(one, lanes).stream()).toList();
    }

    private static List<Address> chats(Reach reach, List<ChannelKind> lanes) {
        return reach.accounts().stream()
                .filter(address -> lanes.contains(address.channel()))
                .toList();
    }

    private static Course course(PartyId person, Facts facts) {
        var reach = facts.reach.get(person);
        var chats = reach == null ? List.<Address>of() : chats(reach, facts.lanes);
        if (reach == null || chats.isEmpty()) {
            return new Course.LeaveOut("no_address");
        }
        if (facts.unwilling.contains(person)) {
            return new Course.LeaveOut("unwanted");
        }
        var open = chats.stream().filter(chat -> !facts.blocked.contains(chat)).findFirst();
        if (open.isEmpty()) {
            return new Course.LeaveOut("blocked");
        }
        if (facts.satiated.contains(person)) {
            return facts.tomorrow
                    ? new Course.Tomorrow(open.get().channel())
                    : new Course.LeaveOut("cap");
        }
        return new Course.Tell(open.get(), reach.language());
    }
}
