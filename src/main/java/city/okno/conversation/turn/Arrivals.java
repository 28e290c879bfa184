package city.okno.conversation.turn;

import city.okno.conversation.Content;
import city.okno.conversation.PhotoIntake;
import city.okno.conversation.session.Event;
import city.okno.delivery.Address;
import city.okno.delivery.LetterId;
import city.okno.delivery.Outbox;
import city.okno.delivery.Target;
import city.okno.resident.Residents;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What came in, as the engine takes it. A press is looked up; a press is also a sign that its
/// message was seen.
@Component
class Arrivals {

    private final Outbox outbox;
    private final PhotoIntake photos;
    private final Residents residents;

    Arrivals(Outbox outbox, PhotoIntake photos, Residents residents) {
        this.outbox = outbox;
        this.photos = photos;
        this.residents = residents;
    }

    /// @param pressed the letter whose button was pressed; null when none was
    record Arrival(Event event, @Nullable LetterId pressed) {
        static Arrival of(Event event) {
            return new Arrival(event, null);
        }
    }

    Arrival arrival(Content content, Address from, PartyId party, Instant now) {
        return switch (content) {
            case Content.Press press -> press(press.token(), party, now);
            case Content.Text text -> Arrival.of(new Event.Text(text.text()));
            case Content.Start start -> Arrival.of(new Event.Link(start.payload()));
            case Content.Contact contact -> contact(contact, party, now);
            case Content.Location place ->
                    Arrival.of(new Event.Location(place.latitude(), place.longitude()));
            case Content.Photo photo ->
                    Arrival.of(
                            new Event.Photos(
                                    photo.pictures().stream()
                                            .map(it -> photos.accept(from, it, party, now))
                                            .toList(),
                                    photo.caption()));
            case Content.Unsupported other -> Arrival.of(new Event.Unsupported(other.kind()));
        };
    }

    /// What the messenger proves needs no code afterwards.
    private Arrival contact(Content.Contact contact, PartyId party, Instant now) {
        if (contact.own()) {
            Phone.parse(contact.phone()).ifPresent(phone -> residents.vouch(party, phone, now));
        }
        return Arrival.of(new Event.Contact(contact.phone(), contact.own()));
    }

    private Arrival press(String token, PartyId party, Instant now) {
        return outbox.button(token, party)
                .map(button -> {
                    outbox.seen(button.letter(), now);
                    return new Arrival(event(button), button.letter());
                })
                .orElseGet(() -> Arrival.of(new Event.UnknownPress()));
    }

    private static Event event(Outbox.Button button) {
        return switch (button.target()) {
            case Target.Answer(long visit, String option) ->
                    new Event.Press(visit, option, button.label());
            case Target.Start(var flow, var arguments) -> new Event.Start(flow, arguments);
            // the messenger answers for it; nothing comes back but the contact or the place
            case Target.Share _ -> new Event.UnknownPress();
        };
    }
}
