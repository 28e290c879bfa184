package city.okno.notice.budget;

import city.okno.delivery.Letter;
import city.okno.delivery.LetterBilled;
import city.okno.delivery.LetterEnded;
import city.okno.delivery.LetterId;
import city.okno.delivery.LetterReported;
import city.okno.delivery.Outbox;
import city.okno.delivery.Receipt;
import city.okno.delivery.SmsTariff;
import city.okno.delivery.StillWanted;
import city.okno.notice.Postage;
import city.okno.notice.budget.ReservationRepository.Reservation;
import city.okno.script.ChannelKind;
import city.okno.settings.OknoSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Reserves before a letter is put, settles by what the provider counts, gives back what was not
/// needed. A call without an answer stays reserved until it is known.
@Component
class StoredPostage implements Postage, StillWanted {

    private static final String SEGMENTS = "okno.sms.segments";

    private final BudgetRepository budgets;
    private final ReservationRepository reservations;
    private final BudgetSettings settings;
    private final SmsTariff tariff;
    private final Outbox outbox;
    private final ZoneId zone;
    private final ApplicationEventPublisher events;
    private final MeterRegistry meters;

    StoredPostage(
            BudgetRepository budgets,
            ReservationRepository reservations,
            BudgetSettings settings,
            SmsTariff tariff,
            Outbox outbox,
            OknoSettings okno,
            ApplicationEventPublisher events,
            MeterRegistry meters) {
        this.budgets = budgets;
        this.reservations = reservations;
        this.settings = settings;
        this.tariff = tariff;
        this.outbox = outbox;
        this.zone = okno.zone();
        this.events = events;
        this.meters = meters;
    }

    @Override
    public List<Optional<LetterId>> putAll(List<Stamped> letters, Instant now) {
        var bills = letters.stream().map(this::bill).toList();
        var months = months(bills, now);
        var unpaid = unpaid(bills, months, now);
        var paid = bills.stream().filter(bill -> !unpaid.contains(bill)).toList();
        var ids = outbox.putAll(paid.stream().map(Bill::letter).toList(), now).iterator();
        var put = new IdentityHashMap<Bill, LetterId>();
        paid.forEach(bill -> put.put(bill, ids.next()));
        reservations.insertAll(
                paid.stream()
                        .filter(Bill::costs)
                        .map(it ->
                                new Reservation(
                                        Objects.requireNonNull(put.get(it)),
                                        it.department(),
                                        known(months, it.department()),
                                        it.segments()))
                        .toList());
        return bills.stream().map(bill -> Optional.ofNullable(put.get(bill))).toList();
    }

    private Bill bill(Stamped it) {
        var department = it.department();
        return department == null || it.letter().to().channel() != ChannelKind.SMS
                ? new Bill(it.letter(), "", 0)
                : new Bill(it.letter(), department, tariff.segments(it.letter().message()));
    }

    /// What a letter costs its department.
    ///
    /// @param department empty: nobody pays
    private record Bill(Letter letter, String department, int segments) {
        boolean costs() {
            return !department.isEmpty();
        }
    }

    /// From which month each of them takes.
    private Map<String, YearMonth> months(List<Bill> bills, Instant now) {
        var months = new TreeMap<String, YearMonth>();
        bills.stream()
                .filter(Bill::costs)
                .map(Bill::department)
                .sorted()
                .forEach(payer -> months.computeIfAbsent(payer, it -> open(it, now)));
        return months;
    }

    private static YearMonth known(Map<String, YearMonth> months, String payer) {
        return Objects.requireNonNull(months.get(payer));
    }

    /// Departments in their order, so that two nodes at once do not wait for each other.
    private Set<Bill> unpaid(List<Bill> bills, Map<String, YearMonth> months, Instant now) {
        var unpaid = Collections.<Bill>newSetFromMap(new IdentityHashMap<>());
        bills.stream()
                .filter(Bill::costs)
                .collect(Collectors.groupingBy(Bill::department, TreeMap::new, Collectors.toList()))
                .forEach((department, its) ->
                        unpaid.addAll(unpaid(department, its, known(months, department), now)));
        return unpaid;
    }

    /// All at once where there is enough for all of them, else one by one as far as it goes.
    private List<Bill> unpaid(String department, List<Bill> its, YearMonth month, Instant now) {
        var sum = its.stream().mapToInt(Bill::segments).sum();
        if (budgets.reserve(department, month, sum)) {
            return List.of();
        }
        var unpaid =
                its.stream()
                        .filter(bill -> !budgets.reserve(department, month, bill.segments()))
                        .toList();
        unpaid.forEach(_ -> refused(department, month, now));
        return unpaid;
    }

    /// A department has a budget each month, a broadcast one from its beginning.
    private YearMonth open(String payer, Instant now) {
        if (MassBudgets.isMass(payer)) {
            return budgets.onlyMonth(payer);
        }
        var month = YearMonth.from(now.atZone(zone));
        budgets.open(payer, month, settings.monthly());
        return month;
    }

    /// Who looks after a broadcast tells of its budget.
    private void refused(String payer, YearMonth month, Instant now) {
        meters.counter("okno.sms.refused.by.budget").increment();
        if (!MassBudgets.isMass(payer) && budgets.markTold(payer, month)) {
            events.publishEvent(new BudgetUsedUp(payer, month, now));
        }
    }

    @EventListener
    void on(LetterEnded event) {
        if (event.lane() == ChannelKind.SMS) {
            switch (event.outcome()) {
                case SENT -> settle(event.letter());
                case REJECTED, DROPPED -> giveBack(event.letter());
                case UNKNOWN -> {}
            }
        }
    }

    private void settle(LetterId letter) {
        reservations
                .find(letter)
                .filter(_ -> reservations.mark(letter, false))
                .ifPresent(it -> {
                    budgets.book(it.department(), it.month(), -it.segments(), it.segments());
                    meters.counter(SEGMENTS).increment(it.segments());
                });
    }

    @Override
    public void giveBack(LetterId letter) {
        reservations
                .find(letter)
                .filter(_ -> reservations.mark(letter, false))
                .ifPresent(it -> budgets.book(it.department(), it.month(), -it.segments(), 0));
    }

    /// The provider's count is what is paid.
    @EventListener
    void on(LetterBilled event) {
        reservations
                .find(event.letter())
                .filter(it -> reservations.correct(it.letter(), it.segments(), event.units()))
                .ifPresent(it ->
                        budgets.book(
                                it.department(), it.month(), 0, event.units() - it.segments()));
    }

    /// What was reserved to send it once more is not needed: it did arrive, or it leaves no more.
    @EventListener
    void on(LetterReported event) {
        if (event.receipt().grade() >= Receipt.UNDELIVERED.grade()) {
            giveBack(event.letter());
        }
    }

    /// To send a letter once more costs as much again.
    @Override
    public boolean isWanted(String owner, LetterId letter) {
        var reservation = reservations.find(letter);
        return reservation.isEmpty() || again(reservation.get());
    }

    private boolean again(Reservation it) {
        return !reservations.mark(it.letter(), true)
                || budgets.reserve(it.department(), it.month(), it.segments())
                || !reservations.mark(it.letter(), false);
    }
}
