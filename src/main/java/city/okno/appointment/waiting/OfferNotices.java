package city.okno.appointment.waiting;

import city.okno.appointment.telling.AppointmentWords;
import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.notice.Notices;
import city.okno.notice.Preferences;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Tells of offers by notices. Nobody is woken: in their quiet hours others are asked.
@Component
class OfferNotices implements OfferNews {

    private static final String SENDER = "waiting";

    private final Notices notices;
    private final Preferences preferences;
    private final AppointmentWords words;
    private final WaitingSettings settings;

    OfferNotices(
            Notices notices,
            Preferences preferences,
            AppointmentWords words,
            WaitingSettings settings) {
        this.notices = notices;
        this.preferences = preferences;
        this.words = words;
        this.settings = settings;
    }

    @Override
    public Set<PartyId> awake(Collection<PartyId> people, Instant now) {
        return preferences.of(people, Category.APPOINTMENT).entrySet().stream()
                .filter(it -> it.getValue().wanted())
                .filter(it -> it.getValue().quiet().end(now).isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public void tell(Offer offer, Instant now) {
        notices.tell(notice(offer), now);
    }

    private Notice notice(Offer offer) {
        return new Notice(
                new Notice.Recipient.ToParty(offer.to()),
                Category.APPOINTMENT,
                SENDER,
                "offer-" + offer.kept().id().value(),
                offer.instead() == null ? "waiting.offer_any" : "waiting.offer",
                arguments(offer),
                buttons(offer),
                offer.until(),
                "waiting-" + offer.waiting().value());
    }

    private Map<String, Object> arguments(Offer offer) {
        var arguments = new HashMap<>(words.of(offer.kept()));
        arguments.put("minutes", settings.offer().toMinutes());
        if (offer.instead() != null) {
            var now = words.of(offer.instead());
            arguments.put("now_day", Objects.requireNonNull(now.get("day")));
            arguments.put("now_time", Objects.requireNonNull(now.get("time")));
        }
        return arguments;
    }

    private static List<Notice.Button> buttons(Offer offer) {
        var which = Map.of("offer", String.valueOf(offer.kept().id().value()));
        var waiting = Map.of("waiting", String.valueOf(offer.waiting().value()));
        return List.of(
                new Notice.Button("waiting.take_button", "waiting.take", which),
                new Notice.Button("waiting.leave_button", "waiting.leave", which),
                new Notice.Button("waiting.stop_button", "waiting.stop", waiting));
    }
}
