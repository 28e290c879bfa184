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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    public Optional<LetterId> put(Letter letter, @Nullable String department, Instant now) {
        if (department == null || letter.to().channel() != ChannelKind.SMS) {
            return Optional.of(outbox.put(letter, now));
        }
        var month = month(now);
        var segments = tariff.segments(letter.message());
        budgets.open(department, month, settings.monthly());
        if (!budgets.reserve(department, month, segments)) {
            refused(department, month, now);
            return Optional.empty();
        }
        var put = outbox.put(letter, now);
        reservations.insert(new Reservation(put, department, month, segments));
        return Optional.of(put);
    }

    private void refused(String department, YearMonth month, Instant now) {
        meters.counter("okno.sms.refused.by.budget").increment();
        if (budgets.markTold(department, month)) {
            events.publishEvent(new BudgetUsedUp(department, month, now));
        }
    }

    private YearMonth month(Instant now) {
        return YearMonth.from(now.atZone(zone));
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
