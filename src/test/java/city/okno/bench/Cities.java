package city.okno.bench;

import city.okno.storage.Database;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/// A big city on each database, filled once for the run.
final class Cities implements AutoCloseable {

    private final Databases databases = new Databases();
    private final Map<Database, Databases.Place> filled = new EnumMap<>(Database.class);

    /// A copy of its own for whoever asks.
    Databases.Place on(Database kind) {
        return databases.copy(filled.computeIfAbsent(kind, this::fill));
    }

    /// A city where nobody lives yet.
    Databases.Place empty(Database kind) {
        return databases.empty(kind);
    }

    /// The same rows once more. Nobody may have the city open.
    Databases.Place copy(Databases.Place city) {
        return databases.copy(city);
    }

    private Databases.Place fill(Database kind) {
        var place = databases.empty(kind);
        try (var okno = new BenchOkno(place)) {
            new BigCity(okno).fill();
        }
        return place;
    }

    @Override
    public void close() throws IOException {
        databases.close();
    }
}
