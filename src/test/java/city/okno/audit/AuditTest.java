package city.okno.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.okno.script.PartyId;
import city.okno.script.Role;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AuditTest {
    private static final Instant NOW = TestClock.MONDAY_NOON;
    private static final Subject IDEA = Subject.of("idea", 17);
    private static final Actor MODERATOR = new Actor.Person(new PartyId(4), Role.MODERATOR);

    private final TestDatabase database;
    private final Audit audit;

    AuditTest(TestDatabase database) {
        this.database = database;
        this.audit = new Audit(new AuditRepository(database.jdbc()));
    }

    @Test
    void keepsWhoDidWhatWhenAndWhy() {
        record(MODERATOR, "idea.rejected", IDEA, "Дубль идеи 5");

        Entry entry = audit.of(IDEA, null, 10).getFirst();

        assertThat(entry)
                .isEqualTo(
                        new Entry(
                                entry.id(), MODERATOR, "idea.rejected", IDEA, "Дубль идеи 5", NOW));
    }

    @Test
    void keepsEveryKindOfActor() {
        List<Actor> actors =
                List.of(MODERATOR, new Actor.Department("Паспортный стол"), new Actor.Okno());
        actors.forEach(actor -> record(actor, "idea.published", IDEA, null));

        assertThat(audit.of(IDEA, null, 10))
                .extracting(Entry::who)
                .containsExactlyElementsOf(actors.reversed());
    }

    @Test
    void showsOnlyWhatWasDoneToTheSubject() {
        record(MODERATOR, "idea.published", IDEA, null);
        record(MODERATOR, "idea.published", Subject.of("idea", 18), null);
        record(MODERATOR, "campaign.opened", Subject.of("campaign", 17), null);

        assertThat(audit.of(IDEA, null, 10)).hasSize(1);
    }

    @Test
    void pagesFromTheLatestToTheFirst() {
        for (int i = 0; i < 7; i++) {
            record(MODERATOR, "idea.changed", IDEA, "change " + i);
        }

        List<String> read = new ArrayList<>();
        Long before = null;
        for (var page = audit.of(IDEA, before, 3); !page.isEmpty(); ) {
            page.forEach(entry -> read.add(entry.reason()));
            before = page.getLast().id();
            page = audit.of(IDEA, before, 3);
        }

        assertThat(read)
                .containsExactly(
                        "change 6",
                        "change 5",
                        "change 4",
                        "change 3",
                        "change 2",
                        "change 1",
                        "change 0");
    }

    @Test
    void cutsAReasonThatIsALetter() {
        record(MODERATOR, "idea.rejected", IDEA, "x" + "👍".repeat(1_500));

        assertThat(audit.of(IDEA, null, 1).getFirst().reason()).isEqualTo("x" + "👍".repeat(499));
    }

    @Test
    void refusesASentenceForAnAct() {
        assertThatThrownBy(() -> record(MODERATOR, "Rejected an idea", IDEA, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void comesWithTheActOrNotAtAll() {
        database.writing()
                .executeWithoutResult(transaction -> {
                    audit.record(MODERATOR, "idea.rejected", IDEA, null, NOW);
                    transaction.setRollbackOnly();
                });

        assertThat(audit.of(IDEA, null, 10)).isEmpty();
    }

    @Test
    void isNeverChangedByAnyStatementOfOkno() throws IOException {
        Pattern change =
                Pattern.compile("(update|delete\\s+from|truncate(\\s+table)?)\\s+audit_entry");
        try (var files = Files.walk(Path.of("src/main"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .noneSatisfy(file -> assertThat(text(file)).containsPattern(change));
        }
    }

    private void record(Actor who, String act, Subject subject, @Nullable String reason) {
        database.write(() -> audit.record(who, act, subject, reason, NOW));
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), UTF_8).toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
