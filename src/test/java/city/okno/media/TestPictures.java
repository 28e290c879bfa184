package city.okno.media;

import city.okno.testing.TestDatabase;
import java.util.List;

/// Pictures that are kept in a database; none is fetched from a messenger.
public final class TestPictures {

    private TestPictures() {}

    @SuppressWarnings("NullAway") // planners wake what fetches
    public static Pictures in(TestDatabase database) {
        return new Pictures(
                new PictureRepository(database.jdbc()),
                new FetchRepository(database.jdbc()),
                new DarkRoom(),
                new PictureIds(),
                List.of(),
                null,
                database.writing());
    }
}
