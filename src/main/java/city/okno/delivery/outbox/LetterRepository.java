package city.okno.delivery.outbox;

import city.okno.delivery.Address;
import city.okno.delivery.Letter;
import city.okno.delivery.LetterId;
import city.okno.delivery.Message;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.RichText;
import city.okno.storage.NewRow;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Letters as their writers know them; [DepartureRepository] is the dispatcher's side.
@Repository
class LetterRepository {

    /// What is left of a body.
    static final String NOTHING = StoredJson.of(Message.of(RichText.EMPTY));

    private final JdbcClient jdbc;

    LetterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    LetterId insert(Letter letter, Instant notBefore, Instant expiresAt, Instant now) {
        return new LetterId(
                NewRow.id(
                        jdbc.sql(
                                        """
                                        insert into outbox (
                                            channel, address, party, priority, state, body, owner,
                                            words_version, supersede_key, mailing, created_at, not_before,
                                            expires_at)
                                        values (
                                            :channel, :address, :party, :priority, 'QUEUED', :body, :owner,
                                            :words_version, :supersede_key, :mailing, :now, :not_before,
                                            :expires_at)
                                        """)
                                .param("channel", letter.to().channel().code())
                                .param("address", letter.to().value())
                                .param(
                                        "party",
                                        letter.party() == null ? null : letter.party().value())
                                .param("priority", letter.priority().rank())
                                .param("body", StoredJson.of(letter.message()))
                                .param("owner", letter.owner())
                                .param("words_version", letter.wordsVersion())
                                .param("supersede_key", letter.supersedeKey())
                                .param(
                                        "mailing",
                                        letter.mailing() == null ? 0 : letter.mailing().value())
                                .param("now", Utc.of(now))
                                .param("not_before", Utc.of(notBefore))
                                .param("expires_at", Utc.of(expiresAt))));
    }

    /// Locks a letter for the rest of the transaction, if no provider can have got it.
    boolean lockUnsent(LetterId letter) {
        return jdbc.sql(
                        """
                        select id from outbox
                        where id = :id and not doubtful
                          and (state = 'QUEUED' or state = 'LEASED' and called_at is null)
                        for update
                        """)
                .param("id", letter.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /// Letters under the keys that no provider can have got.
    List<OwnedLetter> unsentUnder(Collection<String> supersedeKeys) {
        return supersedeKeys.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                select id, channel, owner from outbox
                                where supersede_key in (:keys)
                                  and (state = 'QUEUED' or state = 'LEASED' and called_at is null)
                                order by id
                                """)
                        .param("keys", supersedeKeys)
                        .query(OwnedLetter.ROW)
                        .list();
    }

    /// Those of the letters that no provider can have got.
    List<LetterId> unsent(Collection<LetterId> letters) {
        return letters.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                select id from outbox
                                where id in (:letters)
                                  and (state = 'QUEUED' or state = 'LEASED' and called_at is null)
                                order by id
                                """)
                        .param("letters", letters.stream().map(LetterId::value).toList())
                        .query((row, _) -> new LetterId(row.getLong("id")))
                        .list();
    }

    List<OwnedLetter> unsent(PartyId party) {
        return jdbc.sql(
                        """
                        select id, channel, owner from outbox
                        where party = :party
                          and (state = 'QUEUED' or state = 'LEASED' and called_at is null)
                        order by id
                        """)
                .param("party", party.value())
                .query(OwnedLetter.ROW)
                .list();
    }

    /// @return the owner; empty when the letter was seen before
    List<OwnedLetter> markSeen(LetterId letter, Instant now) {
        var first =
                jdbc.sql(
                                """
                                update outbox
                                set seen_at = :now,
                                    state = case when state = 'UNKNOWN' then 'SENT' else state end
                                where id = :id and seen_at is null
                                """)
                        .param("id", letter.value())
                        .param("now", Utc.of(now))
                        .update();
        return first == 0 ? List.of() : owned(letter);
    }

    private List<OwnedLetter> owned(LetterId letter) {
        return jdbc.sql("select id, channel, owner from outbox where id = :id")
                .param("id", letter.value())
                .query(OwnedLetter.ROW)
                .list();
    }

    /// What was asked and where; empty when it was redacted.
    Optional<Prompt> prompt(LetterId letter) {
        return jdbc.sql(
                        """
                        select channel, address, external_id, body from outbox
                        where id = :id and redacted_at is null
                        """)
                .param("id", letter.value())
                .query((row, _) ->
                        new Prompt(
                                new Address(
                                        ChannelKind.of(row.getString("channel")),
                                        row.getString("address")),
                                row.getString("external_id"),
                                StoredJson.message(row.getString("body"))))
                .optional();
    }

    /// @param externalId null as long as the messenger has not given one
    record Prompt(Address to, @Nullable String externalId, Message message) {}

    void move(PartyId from, PartyId to) {
        jdbc.sql("update outbox set party = :to where party = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    /// Empties every letter of the party that has its outcome or is on its way.
    void redact(PartyId party, Instant now) {
        jdbc.sql(
                        """
                        update outbox
                        set body = :nothing, address = '', party = null, redacted_at = :now
                        where party = :party
                        """)
                .param("party", party.value())
                .param("nothing", NOTHING)
                .param("now", Utc.of(now))
                .update();
    }
}
