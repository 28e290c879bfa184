package city.okno.storage;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@DatabaseTest
class UtcTest {

    private final TestDatabase database;

    UtcTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void bringsInstantBackAsItWentIn() {
        var instant = Instant.parse("2026-11-22T09:00:00.123456Z");
        assertThat(stored(instant)).isEqualTo(instant);
    }

    @Test
    void neverBringsInstantBackLaterThanItWas() {
        var instant = Instant.parse("2026-11-22T09:00:00.123456999Z");
        assertThat(stored(instant)).isEqualTo(instant.minus(Duration.ofNanos(999)));
    }

    @Test
    void keepsNull() {
        assertThat(Utc.ofNullable(null)).isNull();
        assertThat(
                        database.jdbc()
                                .sql("select cast(null as timestamp(6) with time zone) as at")
                                .query((row, _) -> String.valueOf(Utc.nullableInstant(row, "at")))
                                .single())
                .isEqualTo("null");
    }

    private Instant stored(Instant instant) {
        return database.jdbc()
                .sql("select cast(:at as timestamp(6) with time zone) as at")
                .param("at", Utc.of(instant))
                .query((row, _) -> Utc.instant(row, "at"))
                .single();
    }
}
