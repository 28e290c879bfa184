package city.okno.channel.vk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VkCommunityRepository {

    private final JdbcClient jdbc;

    VkCommunityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps the first number that was drawn.
    void know(long community, int numbersFrom) {
        jdbc.sql(
                        """
                        insert into vk_community (id, numbers_from)
                        values (:id, :numbers_from)
                        on conflict do nothing
                        """)
                .param("id", community)
                .param("numbers_from", numbersFrom)
                .update();
    }

    int numbersFrom(long community) {
        return jdbc.sql("select numbers_from from vk_community where id = :id")
                .param("id", community)
                .query(Integer.class)
                .single();
    }

    Optional<String> place(long community) {
        return jdbc.sql("select place from vk_community where id = :id and place is not null")
                .param("id", community)
                .query(String.class)
                .optional();
    }

    void moveTo(long community, @Nullable String place) {
        jdbc.sql("update vk_community set place = :place where id = :id")
                .param("id", community)
                .param("place", place)
                .update();
    }
}
