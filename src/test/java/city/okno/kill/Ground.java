package city.okno.kill;

import city.okno.storage.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A database that outlives its program, with the settings of production.
public interface Ground extends AutoCloseable {

    Database kind();

    /// The program's working folder.
    Path home();

    /// Where the database is; nothing where production's own setting serves.
    List<String> settings();

    /// Looks at what is stored while no program is alive.
    <T> T look(Function<JdbcClient, T> reader);

    @Override
    void close();
}
