package city.okno.kill;

import city.okno.storage.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The file `./data/okno` of production's default address.
public record H2Ground(Path home) implements Ground {

    @Override
    public Database kind() {
        return Database.H2;
    }

    @Override
    public List<String> settings() {
        return List.of();
    }

    /// Looks at a copy: only the program that is killed ever opens its file.
    @Override
    public <T> T look(Function<JdbcClient, T> reader) {
        var copy =
                new SingleConnectionDataSource(
                        "jdbc:h2:"
                                + copy().toAbsolutePath()
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                        "sa",
                        "",
                        true);
        try {
            return reader.apply(JdbcClient.create(copy));
        } finally {
            copy.destroy();
        }
    }

    private Path copy() {
        var copy = home.resolve("copy");
        try {
            Files.copy(
                    home.resolve("data/okno.mv.db"),
                    Path.of(copy + ".mv.db"),
                    StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {}
}
