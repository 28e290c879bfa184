package city.okno.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.OknoApplication;
import city.okno.storage.Database;
import city.okno.testing.EmptyDatabase;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;

/// Every `.chat` file goes as written on PostgreSQL too. The hostile modes are tried on H2
/// ([ChatFilesTest]).
class ChatFilesOnPostgreSqlTest {

    private static ConfigurableApplicationContext theatre;

    @BeforeAll
    static void open() {
        theatre =
                Theatre.open(
                        OknoApplication.class,
                        ChatFilesTest.SCRIPTS.toString(),
                        EmptyDatabase.on(Database.POSTGRESQL).settings());
    }

    @AfterAll
    static void close() {
        theatre.close();
    }

    @ParameterizedTest
    @MethodSource("city.okno.rehearsal.ChatFilesTest#files")
    void goesAsWritten(String file) throws IOException {
        var rehearsals = theatre.getBean(Rehearsals.class);
        var text = Files.readString(ChatFilesTest.SCRIPTS.resolve(file));
        assertThat(rehearsals.perform(file, text, Mode.PLAIN).mismatches()).isEmpty();
    }
}
