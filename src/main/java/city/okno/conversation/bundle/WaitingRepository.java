package city.okno.conversation.bundle;

import city.okno.conversation.session.SessionCodec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where conversations wait. Reads only.
@Repository
class WaitingRepository {

    private static final int MOST_BUNDLES = 100;
    private static final int PAGE = 1000;

    private final JdbcClient jdbc;

    WaitingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param flow the one that runs, which another may have called
    record Place(String bundle, String flow, String step) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return toString().compareTo(other.toString());
        }

        /// For example `ideas.submit/body of 1f3a…`.
        @Override
        public String toString() {
            return flow + "/" + step + " of " + bundle;
        }
    }

    record Waiting(Place place, long count) {}

    /// Hashes of the bundles that running conversations are pinned to.
    List<String> bundles() {
        return jdbc.sql(
                        """
                        select distinct bundle from conversation
                        where bundle is not null
                        order by bundle
                        limit :most
                        """)
                .param("most", MOST_BUNDLES)
                .query((row, _) -> row.getString("bundle"))
                .list();
    }

    /// How many wait in all.
    long count() {
        return jdbc.sql("select count(*) from conversation where bundle is not null")
                .query(Long.class)
                .single();
    }

    /// Running conversations that are not in the active scripts, by place. Reads each of them.
    List<Waiting> inOlder(String active) {
        Map<Place, Long> counts = new TreeMap<>();
        var page = page(active, Long.MIN_VALUE);
        while (!page.isEmpty()) {
            page.forEach(each -> counts.merge(place(each.body()), 1L, Long::sum));
            page = page(active, page.getLast().party());
        }
        return counts.entrySet().stream()
                .map(each -> new Waiting(each.getKey(), each.getValue()))
                .toList();
    }

    private record Stored(long party, String body) {}

    private List<Stored> page(String active, long after) {
        return jdbc.sql(
                        """
                        select party, body from conversation
                        where bundle is not null and bundle <> :active and party > :after
                        order by party
                        limit :page
                        """)
                .param("active", active)
                .param("after", after)
                .param("page", PAGE)
                .query((row, _) -> new Stored(row.getLong("party"), row.getString("body")))
                .list();
    }

    private static Place place(String body) {
        var talk = SessionCodec.read(body).talks().getLast();
        var frame = talk.frames().getLast();
        return new Place(talk.bundle(), frame.flow(), frame.step());
    }
}
