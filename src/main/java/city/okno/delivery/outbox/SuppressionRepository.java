package city.okno.delivery.outbox;

import city.okno.delivery.Address;
import city.okno.delivery.LetterId;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Addresses that get nothing: the person blocked the bot, the number does not exist.
@Repository
class SuppressionRepository {

    private final JdbcClient jdbc;

    SuppressionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Address address, String reason, Instant now) {
        jdbc.sql(
                        """
                        insert into suppressed (channel, address, reason, since)
                        values (:channel, :address, :reason, :now)
                        on conflict do nothing
                        """)
                .param("channel", address.channel().code())
                .param("address", address.value())
                .param("reason", reason)
                .param("now", Utc.of(now))
                .update();
    }

    void insert(LetterId letter, String reason, Instant now) {
        jdbc.sql(
                        """
                        insert into suppressed (channel, address, reason, since)
                        select channel, address, cast(:reason as varchar(200)), cast(:now as timestamp(6) with time zone)
                        from outbox
                        where id = :id and address <> ''
                        on conflict do nothing
                        """)
                .param("id", letter.value())
                .param("reason", reason)
                .param("now", Utc.of(now))
                .update();
    }

    boolean holds(Address address) {
        return jdbc.sql(
                                """
                                select count(*) from suppressed
                                where channel = :channel and address = :address
                                """)
                        .param("channel", address.channel().code())
                        .param("address", address.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// Those of a channel's addresses that get nothing.
    List<String> among(ChannelKind channel, List<String> addresses) {
        return jdbc.sql(
                        """
                        select address from suppressed
                        where channel = :channel and address in (:addresses)
                        order by address
                        limit :most
                        """)
                .param("channel", channel.code())
                .param("addresses", addresses)
                .param("most", addresses.size())
                .query((row, _) -> row.getString("address"))
                .list();
    }

    /// For good, until it is allowed.
    void stop(Address address, String reason, Instant now) {
        insert(address, reason, now);
        jdbc.sql(
                        """
                        update suppressed set firm = true, reason = :reason
                        where channel = :channel and address = :address
                        """)
                .param("channel", address.channel().code())
                .param("address", address.value())
                .param("reason", reason)
                .update();
    }

    void allow(Address address) {
        jdbc.sql("delete from suppressed where channel = :channel and address = :address")
                .param("channel", address.channel().code())
                .param("address", address.value())
                .update();
    }

    /// A sign of life takes nothing back that was said on purpose.
    void delete(Address address) {
        jdbc.sql(
                        """
                        delete from suppressed
                        where channel = :channel and address = :address and firm = false
                        """)
                .param("channel", address.channel().code())
                .param("address", address.value())
                .update();
    }

    void delete(PartyId party) {
        jdbc.sql(
                        """
                        delete from suppressed s
                        where exists (
                            select 1 from outbox o
                            where o.party = :party
                              and o.channel = s.channel and o.address = s.address)
                        """)
                .param("party", party.value())
                .update();
    }
}
