package city.okno.delivery.outbox;

import city.okno.delivery.MailingId;
import city.okno.script.ChannelKind;
import city.okno.storage.NewRow;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MailingRepository {

    /// As many mailings as run at the same time, and more.
    private static final int MOST = 100;

    private final JdbcClient jdbc;

    MailingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    MailingId insert(Instant now) {
        return new MailingId(
                NewRow.id(
                        jdbc.sql("insert into mailing (state, created_at) values ('OPEN', :now)")
                                .param("now", Utc.of(now))));
    }

    /// Whoever was cancelled or closed stays so.
    void set(MailingId mailing, MailingState state) {
        jdbc.sql(
                        """
                        update mailing set state = :state
                        where id = :id and state in ('OPEN', 'HELD')
                        """)
                .param("state", state.name())
                .param("id", mailing.value())
                .update();
    }

    /// Closes a cancelled mailing of which nothing waits or is on its way.
    void closeCancelled(long mailing) {
        jdbc.sql(
                        """
                        update mailing set state = 'CLOSED'
                        where id = :id and state = 'CANCELLED'
                          and not exists (
                              select 1 from outbox o
                              where o.mailing = mailing.id and o.state in ('QUEUED', 'LEASED'))
                        """)
                .param("id", mailing)
                .update();
    }

    List<Long> in(MailingState state) {
        return jdbc.sql("select id from mailing where state = :state order by id limit :most")
                .param("state", state.name())
                .param("most", MOST)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    boolean isOver(long mailing) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1 from mailing
                            where id = :id and state in ('CANCELLED', 'CLOSED'))
                        """)
                .param("id", mailing)
                .query(Boolean.class)
                .single();
    }

    boolean isBusy(MailingId mailing, ChannelKind lane) {
        return jdbc.sql(
                        """
                        select exists (
                                select 1 from outbox
                                where mailing = :mailing and channel = :lane and state = 'QUEUED')
                            or exists (
                                select 1 from outbox
                                where mailing = :mailing and channel = :lane and state = 'LEASED')
                        """)
                .param("mailing", mailing.value())
                .param("lane", lane.code())
                .query(Boolean.class)
                .single();
    }

    int queued(MailingId mailing, ChannelKind lane) {
        return jdbc.sql(
                        """
                        select count(*) from outbox
                        where mailing = :mailing and channel = :lane and state = 'QUEUED'
                        """)
                .param("mailing", mailing.value())
                .param("lane", lane.code())
                .query(Integer.class)
                .single();
    }

    /// Letters in one state of one lane.
    record Count(ChannelKind lane, LetterState state, int letters) {}

    List<Count> counts(MailingId mailing) {
        return jdbc.sql(
                        """
                        select channel, state, count(*) as letters from outbox
                        where mailing = :mailing
                        group by channel, state
                        order by channel, state
                        """)
                .param("mailing", mailing.value())
                .query((row, _) ->
                        new Count(
                                ChannelKind.of(row.getString("channel")),
                                LetterState.valueOf(row.getString("state")),
                                row.getInt("letters")))
                .list();
    }

    List<OwnedLetter> queued(long mailing, ChannelKind lane, int limit) {
        return jdbc.sql(
                        """
                        select id, channel, owner from outbox
                        where mailing = :mailing and channel = :lane and state = 'QUEUED'
                        order by mailing, channel, state, priority, not_before, id
                        limit :limit
                        """)
                .param("mailing", mailing)
                .param("lane", lane.code())
                .param("limit", limit)
                .query(OwnedLetter.ROW)
                .list();
    }
}
