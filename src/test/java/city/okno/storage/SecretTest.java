package city.okno.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.okno.settings.OknoSettings;
import city.okno.settings.WrongSettingException;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class SecretTest {

    private static final String SET = "0123456789abcdef0123456789abcdef";

    private final TestDatabase database;
    @TempDir private Path folder;

    SecretTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void takesSecretThatIsSet() {
        assertThat(hash(database.database(), SET).of("a", "b"))
                .isEqualTo(new KeyedHash(SET).of("a", "b"));
        assertThat(file()).doesNotExist();
    }

    @Test
    void makesFileWhenNoneIsSet() {
        assertThat(hash(Database.H2, null).of("a", "b"))
                .isEqualTo(hash(Database.H2, null).of("a", "b"));
        assertThat(file()).exists();
    }

    @Test
    void refusesPostgreSqlWithoutSecret() {
        assertThatExceptionOfType(WrongSettingException.class)
                .isThrownBy(() -> hash(Database.POSTGRESQL, null))
                .withMessageContaining("okno.secret is not set");
    }

    @Test
    void refusesSecretThatTheDatabaseDoesNotKnow() {
        hash(database.database(), SET);
        assertThatExceptionOfType(WrongSettingException.class)
                .isThrownBy(() -> hash(database.database(), SET + "0"))
                .withMessageContaining("not the secret that this database was started with");
    }

    private KeyedHash hash(Database on, @Nullable String set) {
        var settings = new OknoSettings(ZoneId.of("UTC"), List.of("ru"), set, null, List.of());
        var known = new SecretRepository(database.jdbc());
        return new Secret(settings, on, known, database.writing()).hash(file());
    }

    private Path file() {
        return folder.resolve("data").resolve("okno.secret");
    }
}
