package city.okno.delivery.outbox;

import city.okno.delivery.Address;
import city.okno.delivery.LetterId;
import city.okno.delivery.Receipt;
import city.okno.delivery.Receipts.Report;
import city.okno.script.ChannelKind;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What providers reported. The row is where the answer to a call and the report about the same
/// message meet, whichever comes first.
@Repository
class ReceiptRepository {

    private final JdbcClient jdbc;

    ReceiptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Parks a report whose letter is not known yet.
    ///
    /// @return false when there is a row already
    boolean park(ChannelKind channel, String externalId, Report report, Instant now) {
        return insert(channel, externalId, null, report, now);
    }

    /// The letter behind a message that was just accepted.
    ///
    /// @return false when a report was faster
    boolean expect(ChannelKind channel, String externalId, LetterId letter, Instant now) {
        var nothing = new Report(Receipt.ACCEPTED, "", false);
        return insert(channel, externalId, letter.value(), nothing, now);
    }

    private boolean insert(
            ChannelKind channel,
            String externalId,
            @Nullable Long letter,
            Report report,
            Instant now) {
        return jdbc.sql(
                                """
                                insert into receipt (
                                    channel, external_id, letter, grade, reason, blocked,
                                    reported_at)
                                values (
                                    :channel, :external_id, :letter, :grade, :reason, :blocked,
                                    :now)
                                on conflict do nothing
                                """)
                        .param("channel", channel.code())
                        .param("external_id", externalId)
                        .param("letter", letter)
                        .param("grade", report.receipt().grade())
                        .param("reason", report.reason())
                        .param("blocked", report.blocked())
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    /// @return whether it is more than what was known
    boolean grow(ChannelKind channel, String externalId, Report report, Instant now) {
        return jdbc.sql(
                                """
                                update receipt
                                set grade = :grade, reason = :reason, blocked = :blocked,
                                    reported_at = :now
                                where channel = :channel and external_id = :external_id
                                  and grade < :grade
                                """)
                        .param("channel", channel.code())
                        .param("external_id", externalId)
                        .param("grade", report.receipt().grade())
                        .param("reason", report.reason())
                        .param("blocked", report.blocked())
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    void link(ChannelKind channel, String externalId, LetterId letter) {
        jdbc.sql(
                        """
                        update receipt set letter = :letter
                        where channel = :channel and external_id = :external_id
                          and letter is null
                        """)
                .param("channel", channel.code())
                .param("external_id", externalId)
                .param("letter", letter.value())
                .update();
    }

    /// Messages to this address that are not known to be read, whose number is not above this one;
    /// the latest ones if they are many.
    List<String> unreadUpTo(Address who, String externalId) {
        return jdbc.sql(
                        """
                        select o.external_id
                        from outbox o
                        join receipt r on r.channel = o.channel and r.external_id = o.external_id
                        where o.channel = :channel and o.address = :address and o.state = 'SENT'
                          and r.grade < :read
                          and (char_length(o.external_id) < :digits
                              or char_length(o.external_id) = :digits
                                  and o.external_id <= :external_id)
                        order by o.id desc
                        limit 200
                        """)
                .param("channel", who.channel().code())
                .param("address", who.value())
                .param("read", Receipt.READ.grade())
                .param("digits", externalId.length())
                .param("external_id", externalId)
                .query((row, _) -> row.getString("external_id"))
                .list();
    }

    /// What is known; empty as long as the letter is not.
    Optional<Known> known(ChannelKind channel, String externalId) {
        return jdbc.sql(
                        """
                        select r.grade, r.reason, r.blocked, o.id, o.owner
                        from receipt r join outbox o on o.id = r.letter
                        where r.channel = :channel and r.external_id = :external_id
                        """)
                .param("channel", channel.code())
                .param("external_id", externalId)
                .query((row, _) ->
                        new Known(
                                new OwnedLetter(
                                        new LetterId(row.getLong("id")),
                                        channel,
                                        row.getString("owner")),
                                new Report(
                                        Receipt.of(row.getInt("grade")),
                                        row.getString("reason"),
                                        row.getBoolean("blocked"))))
                .optional();
    }

    record Known(OwnedLetter letter, Report report) {}
}
