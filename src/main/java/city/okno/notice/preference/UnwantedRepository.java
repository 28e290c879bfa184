package city.okno.notice.preference;

import city.okno.notice.Category;
import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a person does not want to be told, and the owner of a number that nobody proved.
@Repository
class UnwantedRepository {

    private final JdbcClient jdbc;

    UnwantedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean stop(Subject who, Category category, Instant now) {
        return switch (who) {
            case Subject.Person(var party) ->
                    jdbc.sql(
                                            """
                                            insert into notice_unwanted (party, category, since)
                                            values (:party, :category, :now)
                                            on conflict do nothing
                                            """)
                                    .param("party", party.value())
                                    .param("category", category.name())
                                    .param("now", Utc.of(now))
                                    .update()
                            == 1;
            case Subject.BareNumber(var hash) ->
                    jdbc.sql(
                                            """
                                            insert into notice_unwanted_number (phone_hash, category, since)
                                            values (:hash, :category, :now)
                                            on conflict do nothing
                                            """)
                                    .param("hash", hash)
                                    .param("category", category.name())
                                    .param("now", Utc.of(now))
                                    .update()
                            == 1;
        };
    }

    boolean allow(Subject who, Category category) {
        return switch (who) {
            case Subject.Person(var party) ->
                    jdbc.sql(
                                            """
                                            delete from notice_unwanted
                                            where party = :party and category = :category
                                            """)
                                    .param("party", party.value())
                                    .param("category", category.name())
                                    .update()
                            == 1;
            case Subject.BareNumber(var hash) ->
                    jdbc.sql(
                                            """
                                            delete from notice_unwanted_number
                                            where phone_hash = :hash and category = :category
                                            """)
                                    .param("hash", hash)
                                    .param("category", category.name())
                                    .update()
                            == 1;
        };
    }

    Set<Category> of(Subject who) {
        var query =
                switch (who) {
                    case Subject.Person(var party) ->
                            jdbc.sql(
                                            """
                                            select category from notice_unwanted where party = :party
                                            order by category limit 100
                                            """)
                                    .param("party", party.value());
                    case Subject.BareNumber(var hash) ->
                            jdbc.sql(
                                            """
                                            select category from notice_unwanted_number
                                            where phone_hash = :hash
                                            order by category limit 100
                                            """)
                                    .param("hash", hash);
                };
        var unwanted = EnumSet.noneOf(Category.class);
        unwanted.addAll(
                query.query((row, _) -> Category.valueOf(row.getString("category"))).list());
        return unwanted;
    }

    /// The keys of those subjects that do not want this category.
    Set<String> among(Collection<Subject> subjects, Category category) {
        var unwanted = new HashSet<String>();
        var parties = new ArrayList<Long>();
        var hashes = new ArrayList<String>();
        for (var subject : subjects) {
            switch (subject) {
                case Subject.Person(var party) -> parties.add(party.value());
                case Subject.BareNumber(var hash) -> hashes.add(hash);
            }
        }
        if (!parties.isEmpty()) {
            jdbc.sql(
                            """
                            select party from notice_unwanted
                            where party in (:parties) and category = :category
                            """)
                    .param("parties", parties)
                    .param("category", category.name())
                    .query((row, _) -> new Subject.Person(new PartyId(row.getLong("party"))))
                    .list()
                    .forEach(subject -> unwanted.add(subject.key()));
        }
        if (!hashes.isEmpty()) {
            jdbc.sql(
                            """
                            select phone_hash from notice_unwanted_number
                            where phone_hash in (:hashes) and category = :category
                            """)
                    .param("hashes", hashes)
                    .param("category", category.name())
                    .query((row, _) -> new Subject.BareNumber(row.getString("phone_hash")))
                    .list()
                    .forEach(subject -> unwanted.add(subject.key()));
        }
        return unwanted;
    }

    /// Who stopped something in one chat does not want it in the other.
    void move(PartyId from, PartyId to) {
        jdbc.sql(
                        """
                        insert into notice_unwanted (party, category, since)
                        select :to, category, since from notice_unwanted where party = :from
                        on conflict do nothing
                        """)
                .param("to", to.value())
                .param("from", from.value())
                .update();
        delete(from);
    }

    /// What the owner of the number said before anybody knew whose it is.
    void claim(String phoneHash, PartyId owner) {
        jdbc.sql(
                        """
                        insert into notice_unwanted (party, category, since)
                        select :owner, category, since from notice_unwanted_number
                        where phone_hash = :hash
                        on conflict do nothing
                        """)
                .param("owner", owner.value())
                .param("hash", phoneHash)
                .update();
        jdbc.sql("delete from notice_unwanted_number where phone_hash = :hash")
                .param("hash", phoneHash)
                .update();
    }

    void delete(PartyId party) {
        jdbc.sql("delete from notice_unwanted where party = :party")
                .param("party", party.value())
                .update();
    }
}
