package city.okno.notice.broadcast;

import city.okno.delivery.Mailings;
import city.okno.delivery.Mailings.Tally;
import city.okno.delivery.SmsTariff;
import city.okno.notice.Audience;
import city.okno.notice.NoticeId;
import city.okno.notice.ShortLinks;
import city.okno.notice.budget.MassBudgets;
import city.okno.notice.telling.Envelopes;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What of a page of people the SMS budget of their broadcast pays. Inside the transaction that
/// makes the letters, under the broadcast's lock.
@Component
class SmsPurse {

    private static final Tally NOTHING = new Tally(0, Map.of());

    private final MassBudgets budgets;
    private final Envelopes envelopes;
    private final ShortLinks links;
    private final SmsTariff tariff;
    private final Mailings mailings;
    private final BroadcastNews news;

    SmsPurse(
            MassBudgets budgets,
            Envelopes envelopes,
            ShortLinks links,
            SmsTariff tariff,
            Mailings mailings,
            BroadcastNews news) {
        this.budgets = budgets;
        this.envelopes = envelopes;
        this.links = links;
        this.tariff = tariff;
        this.mailings = mailings;
        this.news = news;
    }

    /// @param courses of those before the first who cannot be paid
    /// @param firstUnpaid null: everybody is paid
    record Paid(Map<PartyId, Course> courses, @Nullable PartyId firstUnpaid) {}

    /// Reckons with a short link under each SMS: whether it will be there is not known before.
    Paid paid(StoredBroadcast broadcast, Map<PartyId, Course> courses) {
        if (courses.values().stream().noneMatch(SmsPurse::isSms)) {
            return new Paid(courses, null);
        }
        var left = budgets.lock(broadcast.id()).left();
        var costs = new HashMap<String, Integer>();
        var paid = new LinkedHashMap<PartyId, Course>();
        for (var entry : courses.entrySet()) {
            if (entry.getValue() instanceof Course.Tell tell && isSms(tell)) {
                left -=
                        Objects.requireNonNull(
                                costs.computeIfAbsent(tell.language(), _ -> most(broadcast, tell)));
            }
            if (left < 0) {
                return new Paid(paid, entry.getKey());
            }
            paid.put(entry.getKey(), entry.getValue());
        }
        return new Paid(paid, null);
    }

    private static boolean isSms(Course course) {
        return course instanceof Course.Tell(var to, _, _) && to.channel() == ChannelKind.SMS;
    }

    private int most(StoredBroadcast broadcast, Course.Tell tell) {
        var notice = LetterWriter.notice(broadcast, Audience.START, new NoticeId(0), null);
        var message = envelopes.letter(notice, tell.to(), tell.language()).message();
        return tariff.segments(links.example(message));
    }

    /// Whether nothing will come back into it: letters whose outcome is not known may still be
    /// refused. Then nobody gets an SMS any more, and moderators are told.
    ///
    /// @param made letters of this page
    boolean isEmpty(StoredBroadcast broadcast, int made, Instant now) {
        var letters = mailings.tally(broadcast.mailing()).getOrDefault(ChannelKind.SMS, NOTHING);
        if (made > 0 || letters.waiting() > 0) {
            return false;
        }
        if (budgets.markUsedUp(broadcast.id())) {
            news.usedUp(broadcast, now);
        }
        return true;
    }
}
