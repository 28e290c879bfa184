package city.okno.appointment;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import city.okno.appointment.booking.Audits;
import city.okno.appointment.slot.Shop;
import city.okno.appointment.slot.Timetable;
import city.okno.appointment.slot.TimetableVersion;
import city.okno.appointment.slot.Timetables;
import city.okno.appointment.telling.AppointmentWords;
import city.okno.appointment.waiting.HeardOffers;
import city.okno.campaign.ToldNotices;
import city.okno.notice.Notices;
import city.okno.planning.Planner;
import city.okno.planning.Planners;
import city.okno.resident.Residents;
import city.okno.script.PartyId;
import city.okno.settings.OknoSettings;
import city.okno.storage.KeyedHash;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import city.okno.testing.Townspeople;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Booking over a database, in centres and for people that need none.
public final class BookingWorld {

    /// A Monday, 12:00 in Moscow.
    public static final Instant NOW = TestClock.MONDAY_NOON;

    public static final long CENTRE = 1;
    public static final AppointmentSettings SETTINGS =
            new AppointmentSettings(
                    Shop.UNIT, Duration.ofMinutes(30), 14, Duration.ofMinutes(5), 3, 20);

    public static final MissedSettings MISSED =
            new MissedSettings(Duration.ofMinutes(30), 2, Duration.ofDays(60), 1);

    public final TestDatabase database;
    public final Townspeople residents = new Townspeople();
    public final ToldNotices told = new ToldNotices();
    private final Map<Long, Timetable> centres = new ConcurrentHashMap<>();
    private final AtomicLong acts = new AtomicLong();
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();
    private int people;

    public BookingWorld(TestDatabase database, Timetable centre) {
        this(database, centre, SETTINGS);
    }

    public BookingWorld(TestDatabase database, Timetable centre, AppointmentSettings settings) {
        this(database, centre, settings, Duration.ZERO);
    }

    /// @param kept so long what was freed is kept from everybody
    public BookingWorld(TestDatabase database, Timetable centre, Duration kept) {
        this(database, centre, SETTINGS, kept);
    }

    private BookingWorld(
            TestDatabase database, Timetable centre, AppointmentSettings settings, Duration kept) {
        this.database = database;
        centres.put(CENTRE, centre);
        context.registerBean(JdbcClient.class, database::jdbc);
        context.registerBean(TransactionTemplate.class, database::writing);
        context.registerBean(Residents.class, () -> residents);
        context.registerBean(AppointmentSettings.class, () -> settings);
        context.registerBean(MissedSettings.class, () -> MISSED);
        context.registerBean(FreedSettings.class, () -> new FreedSettings(kept));
        context.registerBean(
                OknoSettings.class,
                () -> new OknoSettings(Shop.MOSCOW, List.of("ru", "en"), null, null, List.of()));
        context.registerBean(
                KeyedHash.class, () -> new KeyedHash("a secret of forty characters or so, maybe"));
        context.registerBean(Notices.class, () -> told);
        context.registerBean(AppointmentWords.class, () -> _ -> Map.of());
        context.registerBean(InstantSource.class, () -> InstantSource.fixed(NOW));
        context.registerBean(TimetableVersion.class, () -> () -> Map.copyOf(centres));
        context.registerBean(Timetables.class, () -> centre(centres));
        context.registerBean(Planners.class, () -> mock(Planners.class, withSettings().stubOnly()));
        HeardOffers.register(context);
        context.register(Module.class);
        context.refresh();
    }

    private static Timetables centre(Map<Long, Timetable> centres) {
        return id -> Optional.ofNullable(centres.get(id));
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {
                "city.okno.appointment.slot",
                "city.okno.appointment.booking",
                "city.okno.appointment.closing",
                "city.okno.appointment.need",
                "city.okno.appointment.staff",
                "city.okno.appointment.waiting",
                "city.okno.audit"
            },
            excludeFilters =
                    @Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    ".*(CentreTimetables|GivenTaken|ClosingActions|ClosureWaking|WorkplaceActions|OfferNotices)"))
    static class Module {}

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public Planner planner(String name) {
        return context.getBeansOfType(Planner.class).values().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// The centre changes its hours or counters.
    public void change(Timetable centre) {
        centres.put(CENTRE, centre);
    }

    /// The centre leaves the catalogue.
    public void close() {
        centres.remove(CENTRE);
    }

    /// One more centre.
    public void open(long number, Timetable centre) {
        centres.put(number, centre);
    }

    public Appointments door() {
        return get(Appointments.class);
    }

    /// Somebody who has proved a number.
    public synchronized PartyId person() {
        people++;
        return residents.person("Житель " + people, "+7999%07d".formatted(people));
    }

    public static Visit visit(int minutes, String... skills) {
        return new Visit(CENTRE, List.of(7L), Duration.ofMinutes(minutes), Set.of(skills));
    }

    /// Tomorrow at this time.
    public static Instant at(int hour, int minute) {
        return LocalDate.ofInstant(NOW, Shop.MOSCOW)
                .plusDays(1)
                .atTime(LocalTime.of(hour, minute))
                .atZone(Shop.MOSCOW)
                .toInstant();
    }

    public Holding hold(PartyId who, Visit visit, Instant start, Instant now) {
        var wish = new Wish("test-" + acts.incrementAndGet(), who, visit, start);
        return database.write(() -> door().hold(wish, now));
    }

    public Appointment held(PartyId who, Visit visit, Instant start) {
        return ((Holding.Held) hold(who, visit, start, NOW)).appointment();
    }

    public Confirming confirm(Appointment held, Instant now) {
        return database.write(() -> door().confirm(held.id(), held.party(), "Дарья", now));
    }

    public Appointment booked(PartyId who, Visit visit, Instant start) {
        return ((Confirming.Booked) confirm(held(who, visit, start), NOW)).appointment();
    }

    public Moving move(Appointment appointment, Instant start) {
        return database.write(() -> door().move(appointment.id(), appointment.party(), start, NOW));
    }

    public Cancelling cancel(Appointment appointment, Instant now) {
        return database.write(() -> door().cancel(appointment.id(), appointment.party(), now));
    }

    /// What can be booked tomorrow.
    public List<Instant> free(Visit visit) {
        return door().free(
                        visit, LocalDate.ofInstant(at(12, 0), Shop.MOSCOW), Optional.empty(), NOW);
    }

    /// What the auditor says.
    public List<?> findings() {
        return Audits.findings(context, NOW);
    }

    /// Counts of states.
    public Map<String, Long> states() {
        var states = new TreeMap<String, Long>();
        database.jdbc()
                .sql("select state, count(*) as many from appointment group by state")
                .query((row, _) -> states.put(row.getString("state"), row.getLong("many")))
                .list();
        return states;
    }
}
