package city.okno.delivery.outbox;

import city.okno.delivery.Address;
import city.okno.delivery.Channel;
import city.okno.delivery.Enclosures;
import city.okno.delivery.Letter;
import city.okno.delivery.LetterId;
import city.okno.delivery.Mailings;
import city.okno.delivery.Message;
import city.okno.delivery.Option;
import city.okno.delivery.Outbox;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Permissions;
import city.okno.delivery.Priority;
import city.okno.delivery.Receipts;
import city.okno.delivery.StillWanted;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.RichText;
import city.okno.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Delivery's tables put together by hand over a test database, with the events that it published.
public final class Post {

    public static final PartyId DARYA = new PartyId(1);
    public static final Address CHAT = chat(1001);

    public final Outbox outbox;
    public final Receipts receipts;
    public final Departures departures;
    public final Answers answers;
    public final Prompts prompts;
    public final Closures closures;
    final TestDatabase database;
    final ClaimRepository claims;
    final MailingRepository mailingRows;
    public final Mailings mailings;
    public final Permissions permissions;
    final CancelledLettersPlanner cancelled;
    final UnknownLettersPlanner unknown;
    final ButtonRepository buttons;
    final SuppressionRepository suppressions;
    private final List<Object> events = new CopyOnWriteArrayList<>();

    /// Letters that their owners would not send again.
    public final Set<LetterId> unwanted = ConcurrentHashMap.newKeySet();

    /// Pictures that are still on their way.
    public final Set<String> awaited = ConcurrentHashMap.newKeySet();

    public Post(TestDatabase database, Channel... channels) {
        this(database, database.jdbc(), channels);
    }

    /// @param jdbc over the database
    public Post(TestDatabase database, JdbcClient jdbc, Channel... channels) {
        this.database = database;
        this.claims = OutboxConfiguration.claims(database.database(), jdbc);
        this.mailingRows = new MailingRepository(jdbc);
        this.mailings = new StoredMailings(mailingRows, () -> {});
        this.buttons = new ButtonRepository(jdbc);
        this.suppressions = new SuppressionRepository(jdbc);
        var rows = new DepartureRepository(jdbc, buttons);
        this.permissions = new StoredPermissions(suppressions, database.writing());
        var endings = new Endings(rows, events::add);
        this.cancelled = new CancelledLettersPlanner(mailingRows, endings, database.writing());
        this.closures =
                new Closures(new ClosureRepository(jdbc), rows, events::add, database.writing());
        var letters = new LetterRepository(jdbc);
        this.prompts = new Prompts(letters);
        this.outbox =
                new StoredOutbox(
                        letters,
                        new BulkRepository(jdbc),
                        buttons,
                        suppressions,
                        endings,
                        closures,
                        new Tokens(),
                        provider(channels),
                        events::add);
        var resending =
                new Resending(
                        new ResendRepository(jdbc),
                        provider(channels),
                        provider((StillWanted) (_, letter) -> !unwanted.contains(letter)));
        var returning = new Returning(rows, resending, endings);
        var receipts =
                new StoredReceipts(
                        new ReceiptRepository(jdbc),
                        suppressions,
                        resending,
                        outbox,
                        database.writing(),
                        events::add);
        this.receipts = receipts;
        this.departures =
                new Departures(
                        claims,
                        mailingRows,
                        rows,
                        suppressions,
                        endings,
                        returning,
                        provider((Enclosures) awaited::contains),
                        database.writing());
        this.answers =
                new Answers(
                        rows,
                        suppressions,
                        receipts,
                        endings,
                        closures,
                        resending,
                        returning,
                        database.writing());
        this.unknown =
                new UnknownLettersPlanner(
                        new UnknownRepository(jdbc),
                        rows,
                        receipts,
                        resending,
                        endings,
                        provider(channels),
                        database.writing());
    }

    /// What Spring gives to who asks for all of a kind.
    @SafeVarargs
    public static <T> ObjectProvider<T> provider(T... all) {
        return new ObjectProvider<>() {
            @Override
            public Stream<T> stream() {
                return Stream.of(all);
            }
        };
    }

    /// Asks what became of calls without an answer.
    public void lookUpUnknown(Instant now) {
        unknown.runDue(now);
    }

    /// Whether nothing is sent to the address.
    public boolean isSuppressed(Address address) {
        return suppressions.holds(address);
    }

    /// Drops what is left of cancelled mailings.
    public void dropCancelled(Instant now) {
        cancelled.runDue(now);
    }

    public LetterId put(Letter letter, Instant now) {
        return database.write(() -> outbox.put(letter, now));
    }

    public String state(LetterId letter) {
        return column(letter, "state");
    }

    /// As text; empty for null.
    public String column(LetterId letter, String name) {
        return database.jdbc()
                .sql(
                        "select coalesce(cast("
                                + name
                                + " as varchar), '') from outbox where id = :id")
                .param("id", letter.value())
                .query(String.class)
                .single();
    }

    List<String> tokens(LetterId letter) {
        return buttons.of(List.of(letter.value())).getOrDefault(letter.value(), List.of()).stream()
                .map(Outgoing.Button::token)
                .toList();
    }

    public <E> List<E> events(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public static Address chat(long id) {
        return new Address(ChannelKind.TELEGRAM, Long.toString(id));
    }

    public static Letter reply(String text, Option... options) {
        return Letter.reply(
                DARYA, CHAT, Message.of(RichText.plain(text)).with(List.of(options)), "v1");
    }

    public static Letter to(Address address, Priority priority) {
        return to(address, priority, null, null);
    }

    public static Letter to(
            Address address,
            Priority priority,
            @Nullable Instant notBefore,
            @Nullable Instant expiresAt) {
        return new Letter(
                null,
                address,
                Message.of(RichText.plain("Готово")),
                priority,
                "somebody:1",
                notBefore,
                expiresAt,
                null,
                null);
    }
}
