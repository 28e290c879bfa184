package city.okno.resident.person;

import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.Role;
import city.okno.storage.NewRow;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PartyRepository {

    private final JdbcClient jdbc;

    PartyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param chosen language that the person chose
    /// @param spoken language that the messenger used last says
    record Row(
            @Nullable String name,
            @Nullable String chosen,
            @Nullable String spoken,
            boolean person,
            Set<Role> roles) {}

    PartyId insert(Instant now) {
        return new PartyId(
                NewRow.id(
                        jdbc.sql("insert into party (created_at) values (:now)")
                                .param("now", Utc.of(now))));
    }

    /// Takes back a party that nobody has seen yet.
    void delete(PartyId party) {
        jdbc.sql("delete from party where id = :id").param("id", party.value()).update();
    }

    boolean lock(PartyId party) {
        return jdbc.sql("select id from party where id = :id for update")
                .param("id", party.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    Optional<Row> find(PartyId party) {
        return jdbc.sql(
                        """
                        select p.name, p.language as chosen,
                            (select a.language from account a
                             where a.party = p.id and a.language is not null
                             order by a.used_at desc, a.id desc limit 1) as spoken,
                            exists (select 1 from proved_phone f where f.party = p.id) as person,
                            (select string_agg(r.role, ',') from party_role r
                             where r.party = p.id) as roles
                        from party p where p.id = :id
                        """)
                .param("id", party.value())
                .query((row, _) ->
                        new Row(
                                row.getString("name"),
                                row.getString("chosen"),
                                row.getString("spoken"),
                                row.getBoolean("person"),
                                roles(row.getString("roles"))))
                .optional();
    }

    long registered() {
        return jdbc.sql("select count(*) from party where name is not null")
                .query(Long.class)
                .single();
    }

    long registeredWithout(Collection<ChannelKind> messengers) {
        return jdbc.sql(
                        """
                        select count(*) from party p
                        where p.name is not null
                          and exists (select 1 from proved_phone h where h.party = p.id)
                          and not exists (
                              select 1 from account a
                              where a.party = p.id and a.channel in (:messengers))
                        """)
                .param("messengers", codes(messengers))
                .query(Long.class)
                .single();
    }

    /// With one that nobody has, because a list in SQL may not be empty.
    private static List<String> codes(Collection<ChannelKind> messengers) {
        return Stream.concat(messengers.stream().map(ChannelKind::code), Stream.of("")).toList();
    }

    List<PartyId> registered(PartyId after, int limit) {
        return jdbc.sql(
                        """
                        select id from party where name is not null and id > :after
                        order by id limit :limit
                        """)
                .param("after", after.value())
                .param("limit", limit)
                .query((row, _) -> new PartyId(row.getLong("id")))
                .list();
    }

    void call(PartyId party, String name) {
        jdbc.sql("update party set name = :name where id = :id")
                .param("name", name)
                .param("id", party.value())
                .update();
    }

    void choose(PartyId party, String language) {
        jdbc.sql("update party set language = :language where id = :id")
                .param("language", language)
                .param("id", party.value())
                .update();
    }

    /// Whoever the nameless party said to be counts only where the person said nothing yet; the
    /// nameless row stays without personal data, because others may still refer to it.
    void join(PartyId from, PartyId to) {
        jdbc.sql(
                        """
                        update party set
                            name = coalesce(name, (select n.name from party n where n.id = :from)),
                            language = coalesce(
                                language, (select n.language from party n where n.id = :from))
                        where id = :to
                        """)
                .param("from", from.value())
                .param("to", to.value())
                .update();
        jdbc.sql("update party set name = null, language = null, joined_to = :to where id = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    /// The voter is let go: who proves the number again is the same voter in a new party.
    void erase(PartyId party, Instant now) {
        jdbc.sql(
                        """
                        update party
                        set name = null, language = null, voter = null, erased_at = :now
                        where id = :id
                        """)
                .param("now", Utc.of(now))
                .param("id", party.value())
                .update();
    }

    private static Set<Role> roles(@Nullable String joined) {
        return joined == null
                ? Set.of()
                : Arrays.stream(joined.split(",")).map(Role::valueOf).collect(Collectors.toSet());
    }
}
