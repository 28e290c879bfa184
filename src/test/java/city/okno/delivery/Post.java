package city.okno.delivery;

import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.RichText;
import city.okno.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/// Delivery put together by hand over a test database, with the events that it published.
final class Post {

    static final PartyId DARYA = new PartyId(1);
    static final Address CHAT = new Address(ChannelKind.TELEGRAM, "1001");

    final TestDatabase database;
    final List<Object> events = new ArrayList<>();
    final Outbox outbox;
    final LetterRepository letters;
    final ButtonRepository buttons;
    final DepartureRepository departures;
    final SuppressionRepository suppressions;
    final Endings endings;

    Post(TestDatabase database, Channel... channels) {
        this.database = database;
        this.letters = new LetterRepository(database.jdbc());
        this.buttons = new ButtonRepository(database.jdbc());
        this.departures = new DepartureRepository(database.jdbc());
        this.suppressions = new SuppressionRepository(database.jdbc());
        this.endings = new Endings(departures, events::add);
        this.outbox =
                new StoredOutbox(
                        letters,
                        buttons,
                        suppressions,
                        endings,
                        new Channels(provider(channels)),
                        new Tokens(),
                        events::add);
    }

    LetterId put(Letter letter, Instant now) {
        return database.write(() -> outbox.put(letter, now));
    }

    List<String> tokens(LetterId letter) {
        return buttons.of(List.of(letter.value())).getOrDefault(letter.value(), List.of()).stream()
                .map(Outgoing.Button::token)
                .toList();
    }

    String state(LetterId letter) {
        return column(letter, "state");
    }

    String column(LetterId letter, String name) {
        return database.jdbc()
                .sql("select cast(" + name + " as varchar) from outbox where id = :id")
                .param("id", letter.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    <E> List<E> events(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    static Letter reply(String text, Option... options) {
        return Letter.reply(
                DARYA, CHAT, Message.of(RichText.plain(text)).with(List.of(options)), "v1");
    }

    private static ObjectProvider<Channel> provider(Channel... channels) {
        return new ObjectProvider<>() {
            @Override
            public Stream<Channel> stream() {
                return Stream.of(channels);
            }
        };
    }
}
