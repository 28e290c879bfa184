package city.okno.resident.person;

import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConsentRepository {

    private final JdbcClient jdbc;

    ConsentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PartyId party, Consent consent) {
        jdbc.sql(
                        """
                        insert into consent (party, version, words, language, given_at)
                        values (:party, :version, :words, :language, :at)
                        """)
                .param("party", party.value())
                .param("version", consent.version())
                .param("words", consent.words())
                .param("language", consent.language())
                .param("at", Utc.of(consent.at()))
                .update();
    }

    /// Newest first.
    List<Consent> of(PartyId party) {
        return jdbc.sql(
                        """
                        select version, words, language, given_at from consent
                        where party = :party order by given_at desc, id desc limit 100
                        """)
                .param("party", party.value())
                .query((row, _) ->
                        new Consent(
                                row.getString("version"),
                                row.getString("words"),
                                row.getString("language"),
                                Utc.instant(row, "given_at")))
                .list();
    }

    void move(PartyId from, PartyId to) {
        jdbc.sql("update consent set party = :to where party = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    void deleteAll(PartyId party) {
        jdbc.sql("delete from consent where party = :party").param("party", party.value()).update();
    }
}
