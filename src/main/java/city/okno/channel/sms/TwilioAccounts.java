package city.okno.channel.sms;

import city.okno.delivery.Delivery;
import city.okno.delivery.Lookup;
import city.okno.delivery.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The accounts that SMS may go through. A letter goes to the next one only after a refusal or a
/// failure that says that nothing was taken; what is unknown is never tried elsewhere.
final class TwilioAccounts implements Lookup {

    private static final Logger log = LoggerFactory.getLogger(TwilioAccounts.class);

    private final List<Weighed> accounts;
    private final RandomGenerator random;
    private final InstantSource clock;

    /// @param weight the share of letters that it gets first, against the others' weights
    record Weighed(TwilioAccount account, int weight, Standing standing) {
        Weighed(TwilioAccount account, int weight) {
            this(account, weight, new Standing());
        }
    }

    TwilioAccounts(List<Weighed> accounts, RandomGenerator random, InstantSource clock) {
        this.accounts = List.copyOf(accounts);
        this.random = random;
        this.clock = clock;
    }

    TwilioAccount.Answer send(Outgoing outgoing) {
        TwilioAccount.Answer best = null;
        for (var one : inOrder(clock.instant())) {
            var answer = send(outgoing, one);
            if (!mayGoElsewhere(answer)) {
                return answer;
            }
            best = better(best, answer);
        }
        return Objects.requireNonNull(best);
    }

    private TwilioAccount.Answer send(Outgoing outgoing, Weighed one) {
        var before = clock.instant();
        var answer = one.account().send(outgoing);
        var now = clock.instant();
        if (answer.delivery() instanceof Delivery.LaneDown(var reason)) {
            refused(one, reason, now);
        } else if (answer.trouble() == null) {
            one.standing().note(answer.delivery(), Duration.between(before, now), now);
        }
        return answer;
    }

    /// Only what certainly was not taken, for a reason that lies with the account.
    private static boolean mayGoElsewhere(TwilioAccount.Answer answer) {
        return switch (answer.delivery()) {
            case Delivery.LaneDown _, Delivery.RateLimited _ -> true;
            case Delivery.Failed _ -> answer.trouble() == null;
            case Delivery.Rejected _ -> answer.trouble() == TwilioTrouble.OTHER_SENDER;
            case Delivery.Accepted _, Delivery.Unknown _ -> false;
        };
    }

    /// An account that is refused says nothing about the letter.
    private static TwilioAccount.Answer better(
            TwilioAccount.@Nullable Answer best, TwilioAccount.Answer next) {
        return best == null || best.delivery() instanceof Delivery.LaneDown ? next : best;
    }

    /// A report says that the account is refused.
    void refused(String accountSid, String reason) {
        accounts.stream()
                .filter(one -> one.account().sid().equals(accountSid))
                .forEach(one -> refused(one, reason, clock.instant()));
    }

    private void refused(Weighed one, String reason, Instant now) {
        if (one.standing().refuse(now)) {
            log.error("Twilio refuses account {}: {}", accounts.indexOf(one) + 1, reason);
        }
    }

    /// By chance and weight; what is off comes last, the one whose time ends first before all.
    private List<Weighed> inOrder(Instant now) {
        var on =
                new ArrayList<>(
                        accounts.stream().filter(one -> !one.standing().isOff(now)).toList());
        if (on.isEmpty()) {
            return accounts.stream()
                    .sorted(Comparator.comparing(one -> one.standing().offUntil()))
                    .toList();
        }
        var order = new ArrayList<Weighed>();
        while (!on.isEmpty()) {
            order.add(on.remove(drawn(on)));
        }
        return order;
    }

    private int drawn(List<Weighed> on) {
        var all = on.stream().mapToInt(Weighed::weight).sum();
        if (all == 0) {
            return 0;
        }
        var left = random.nextInt(all);
        var place = 0;
        while (left >= on.get(place).weight()) {
            left -= on.get(place++).weight();
        }
        return place;
    }

    /// Nobody knows which account was called: it is there if one has it, and missing only if all of
    /// them say so.
    @Override
    public Found find(Outgoing outgoing, Instant calledAt) {
        Found answer = new Found.NotThere();
        for (var one : accounts) {
            switch (one.account().find(outgoing, calledAt)) {
                case Found.There there -> {
                    return there;
                }
                case Found.NotNow notNow -> answer = notNow;
                case Found.NotThere _ -> {}
            }
        }
        return answer;
    }
}
