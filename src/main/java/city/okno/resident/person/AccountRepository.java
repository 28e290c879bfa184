package city.okno.resident.person;

import city.okno.delivery.Address;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountRepository {

    /// Nobody has more chats than this; a list has a limit all the same.
    private static final int MOST = 100;

    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param language what the messenger said last; null when it never did
    record Owner(PartyId party, @Nullable String language) {}

    Optional<Owner> owner(Address account) {
        return jdbc.sql(
                        """
                        select party, language from account
                        where channel = :channel and address = :address
                        """)
                .param("channel", account.channel().code())
                .param("address", account.value())
                .query((row, _) ->
                        new Owner(new PartyId(row.getLong("party")), row.getString("language")))
                .optional();
    }

    /// @return whether the account was new
    boolean insert(Address account, PartyId party, @Nullable String language, Instant now) {
        return jdbc.sql(
                                """
                                insert into account
                                    (channel, address, party, language, created_at, used_at)
                                values (:channel, :address, :party, :language, :now, :now)
                                on conflict do nothing
                                """)
                        .param("channel", account.channel().code())
                        .param("address", account.value())
                        .param("party", party.value())
                        .param("language", language)
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    void speaks(Address account, String language) {
        jdbc.sql(
                        """
                        update account set language = :language
                        where channel = :channel and address = :address
                        """)
                .param("language", language)
                .param("channel", account.channel().code())
                .param("address", account.value())
                .update();
    }

    /// A late message never makes an account look older than it is.
    void used(Address account, Instant now) {
        jdbc.sql(
                        """
                        update account set used_at = :now
                        where channel = :channel and address = :address and used_at < :now
                        """)
                .param("now", Utc.of(now))
                .param("channel", account.channel().code())
                .param("address", account.value())
                .update();
    }

    Set<PartyId> usedSince(Collection<PartyId> parties, Instant since) {
        return parties.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        jdbc.sql(
                                        """
                                        select distinct party from account
                                        where party in (:parties) and used_at >= :since
                                        order by party limit :most
                                        """)
                                .param("parties", parties.stream().map(PartyId::value).toList())
                                .param("since", Utc.of(since))
                                .param("most", parties.size())
                                .query((row, _) -> new PartyId(row.getLong("party")))
                                .list());
    }

    List<Address> of(PartyId party) {
        return jdbc.sql(
                        """
                        select channel, address from account where party = :party
                        order by used_at desc, id desc limit :most
                        """)
                .param("party", party.value())
                .param("most", MOST)
                .query((row, _) ->
                        new Address(
                                ChannelKind.of(row.getString("channel")), row.getString("address")))
                .list();
    }

    /// For the export of one's own data.
    List<Map<String, Object>> export(PartyId party) {
        return jdbc.sql(
                        """
                        select channel, address, created_at, used_at from account
                        where party = :party order by id limit :most
                        """)
                .param("party", party.value())
                .param("most", MOST)
                .query((row, _) ->
                        Map.<String, Object>of(
                                "messenger", row.getString("channel"),
                                "chat", row.getString("address"),
                                "since", Utc.instant(row, "created_at").toString(),
                                "used", Utc.instant(row, "used_at").toString()))
                .list();
    }

    void move(PartyId from, PartyId to) {
        jdbc.sql("update account set party = :to where party = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    void delete(PartyId party) {
        jdbc.sql("delete from account where party = :party").param("party", party.value()).update();
    }
}
