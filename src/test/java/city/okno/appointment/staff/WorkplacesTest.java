package city.okno.appointment.staff;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.appointment.BookingWorld;
import city.okno.appointment.slot.Shop;
import city.okno.audit.Actor;
import city.okno.centre.CentreId;
import city.okno.script.PartyId;
import city.okno.script.Role;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@DatabaseTest
class WorkplacesTest {

    private static final CentreId HERE = new CentreId(1);
    private static final CentreId THERE = new CentreId(2);

    private final BookingWorld world;
    private final Workplaces workplaces;
    private final PartyId one;
    private final PartyId other;

    WorkplacesTest(TestDatabase database) {
        this.world = new BookingWorld(database, Shop.of(1));
        this.workplaces = world.get(Workplaces.class);
        this.one = operator();
        this.other = operator();
    }

    @Test
    void concernsThoseOfTheCentreAndAllWhereNobodyIsSet() {
        assertThat(workplaces.concerned(HERE)).containsExactlyInAnyOrder(one, other);
        set(one, HERE);
        assertThat(workplaces.concerned(HERE)).containsExactly(one);
        assertThat(workplaces.concerned(THERE)).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void concernsNobodyWhoIsAnOperatorNoLonger() {
        var former = world.person();
        set(former, HERE);
        assertThat(workplaces.concerned(HERE)).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void recordsEachChangeOnce() {
        set(one, HERE);
        set(one, HERE);
        set(one, THERE);
        assertThat(workplaces.of(one)).hasValue(THERE);
        world.database.write(
                () -> workplaces.set(one, Optional.empty(), by(one), BookingWorld.NOW));
        world.database.write(
                () -> workplaces.set(one, Optional.empty(), by(one), BookingWorld.NOW));
        assertThat(workplaces.of(one)).isEmpty();
        assertThat(acts()).isEqualTo(3);
    }

    @Test
    void forgetsWhoErasesEverything() {
        set(one, HERE);
        assertThat(workplaces.export(one)).containsEntry("centre", 1L);
        world.database.write(() -> workplaces.erase(one, BookingWorld.NOW));
        assertThat(workplaces.export(one)).isEmpty();
    }

    private PartyId operator() {
        var somebody = world.person();
        world.residents.give(somebody, Role.OPERATOR);
        return somebody;
    }

    private void set(PartyId operator, CentreId centre) {
        world.database.write(() ->
                workplaces.set(operator, Optional.of(centre), by(operator), BookingWorld.NOW));
    }

    private static Actor by(PartyId operator) {
        return new Actor.Person(operator, Role.OPERATOR);
    }

    private int acts() {
        return world.database
                .jdbc()
                .sql("select count(*) from audit_entry where act like 'operator.%'")
                .query(Integer.class)
                .single();
    }
}
