package city.okno.media;

import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PictureRepository {
    private final JdbcClient jdbc;

    PictureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Owned(PictureId id, Instant addedAt) {}

    /// A picture without content.
    ///
    /// @param looseSince null: it is meant to stay
    void insert(PictureId id, @Nullable PartyId owner, @Nullable Instant looseSince, Instant now) {
        jdbc.sql(
                        """
                        insert into picture (id, owner, loose_since, created_at)
                        values (:id, :owner, :looseSince, :now)
                        """)
                .param("id", id.value())
                .param("owner", owner == null ? null : owner.value())
                .param("looseSince", Utc.ofNullable(looseSince))
                .param("now", Utc.of(now))
                .update();
    }

    /// Gives the picture its content. The content's row is locked first, so that nobody who erases
    /// the last other picture of it takes it away meanwhile.
    ///
    /// @return false when the picture was erased
    boolean fill(PictureId id, Content print) {
        long content = lockedContent(print);
        boolean filled =
                jdbc.sql(
                                        """
                                        update picture set content = :content
                                        where id = :id and content is null
                                        """)
                                .param("content", content)
                                .param("id", id.value())
                                .update()
                        == 1;
        if (!filled) {
            deleteUnused(content);
        }
        return filled;
    }

    Optional<byte[]> bytes(PictureId id) {
        return jdbc.sql(
                        """
                        select c.bytes from picture p join picture_content c on c.id = p.content
                        where p.id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> row.getBytes("bytes"))
                .optional();
    }

    /// @return false when it is not loose any more
    boolean adopt(PictureId id, PartyId owner) {
        return jdbc.sql(
                                """
                                update picture set owner = :owner, loose_since = null
                                where id = :id and loose_since is not null
                                """)
                        .param("owner", owner.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void loosen(PictureId id, Instant now) {
        jdbc.sql("update picture set loose_since = :now where id = :id")
                .param("now", Utc.of(now))
                .param("id", id.value())
                .update();
    }

    void move(PartyId from, PartyId to) {
        jdbc.sql("update picture set owner = :to where owner = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    List<Owned> of(PartyId owner, int limit) {
        return jdbc.sql(
                        """
                        select id, created_at from picture where owner = :owner
                        order by created_at, id limit :limit
                        """)
                .param("owner", owner.value())
                .param("limit", limit)
                .query((row, _) ->
                        new Owned(
                                new PictureId(row.getString("id")), Utc.instant(row, "created_at")))
                .list();
    }

    List<PictureId> looseSince(Instant before, int limit) {
        return jdbc.sql(
                        """
                        select id from picture where loose_since < :before
                        order by loose_since, id limit :limit
                        """)
                .param("before", Utc.of(before))
                .param("limit", limit)
                .query((row, _) -> new PictureId(row.getString("id")))
                .list();
    }

    /// With what waits to be fetched for it, and with its content if no other picture shows that.
    void delete(PictureId id) {
        Optional<Long> content = lockContentOf(id);
        jdbc.sql("delete from picture where id = :id").param("id", id.value()).update();
        content.ifPresent(this::deleteUnused);
    }

    private void deleteUnused(long content) {
        jdbc.sql(
                        """
                        delete from picture_content where id = :content
                        and not exists (select 1 from picture where content = :content)
                        """)
                .param("content", content)
                .update();
    }

    private Optional<Long> lockContentOf(PictureId id) {
        return jdbc.sql(
                        """
                        select id from picture_content
                        where id = (select content from picture where id = :id) for update
                        """)
                .param("id", id.value())
                .query(Long.class)
                .optional();
    }

    private long lockedContent(Content print) {
        String hash = print.hash();
        Optional<Long> locked = Optional.empty();
        while (locked.isEmpty()) { // somebody took away the row that was there a moment ago
            jdbc.sql(
                            """
                            insert into picture_content (hash, width, height, bytes)
                            values (:hash, :width, :height, :bytes)
                            on conflict do nothing
                            """)
                    .param("hash", hash)
                    .param("width", print.width())
                    .param("height", print.height())
                    .param("bytes", print.bytes())
                    .update();
            locked =
                    jdbc.sql("select id from picture_content where hash = :hash for update")
                            .param("hash", hash)
                            .query(Long.class)
                            .optional();
        }
        return locked.get();
    }
}
