package city.okno.delivery.outbox;

import city.okno.delivery.Address;
import city.okno.delivery.LetterId;
import city.okno.delivery.Option;
import city.okno.delivery.Outbox;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Target;
import city.okno.script.PartyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ButtonRepository {

    private final JdbcClient jdbc;

    ButtonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(LetterId letter, int place, String token, Option option) {
        jdbc.sql(
                        """
                        insert into button (token, letter, place, label, target)
                        values (:token, :letter, :place, :label, :target)
                        """)
                .param("token", token)
                .param("letter", letter.value())
                .param("place", place)
                .param("label", option.label())
                .param("target", StoredJson.of(option.target()))
                .update();
    }

    Optional<Outbox.Button> find(String token, PartyId party) {
        return jdbc.sql(
                        """
                        select b.letter, o.owner, b.label, b.target
                        from button b join outbox o on o.id = b.letter
                        where b.token = :token and o.party = :party
                        """)
                .param("token", token)
                .param("party", party.value())
                .query((row, _) -> pressed(row))
                .optional();
    }

    /// A button of the letter that the party got with the others. Two parties that became one may
    /// have got two.
    Optional<Outbox.Button> find(SharedToken shared, PartyId party) {
        return jdbc.sql(
                        """
                        select b.letter, o.owner, b.label, b.target
                        from outbox o join button b on b.letter = o.id
                        where o.party = :party and o.mailing = :mailing and b.place = :place
                        order by o.id desc
                        limit 1
                        """)
                .param("party", party.value())
                .param("mailing", shared.mailing())
                .param("place", shared.place())
                .query((row, _) -> pressed(row))
                .optional();
    }

    private static Outbox.Button pressed(ResultSet row) throws SQLException {
        return new Outbox.Button(
                new LetterId(row.getLong("letter")),
                row.getString("owner"),
                row.getString("label"),
                StoredJson.target(row.getString("target")));
    }

    /// The buttons of each letter that has any, in their order.
    Map<Long, List<Outgoing.Button>> of(List<Long> letters) {
        var buttons = new HashMap<Long, List<Outgoing.Button>>();
        if (letters.isEmpty()) {
            return buttons;
        }
        jdbc.sql(
                        """
                        select letter, label, token, target from button
                        where letter in (:letters)
                        order by letter, place
                        """)
                .param("letters", letters)
                .query(row -> {
                    buttons.computeIfAbsent(row.getLong("letter"), _ -> new ArrayList<>())
                            .add(button(row));
                });
        return buttons;
    }

    private static Outgoing.Button button(ResultSet row) throws SQLException {
        var label = row.getString("label");
        return StoredJson.target(row.getString("target")) instanceof Target.Share(var what)
                ? new Outgoing.Button(label, "", what)
                : new Outgoing.Button(label, row.getString("token"), null);
    }

    void delete(PartyId party) {
        jdbc.sql(
                        """
                        delete from button
                        where letter in (select id from outbox where party = :party)
                        """)
                .param("party", party.value())
                .update();
    }

    /// Under the latest letter that left for this address, unless it belongs to a conversation.
    Optional<String> underLatest(Address to, int place) {
        return jdbc.sql(
                        """
                        select b.token from button b
                        join outbox o on o.id = b.letter
                        where b.place = :place and o.owner <> 'turn'
                          and o.id = (
                              select max(l.id) from outbox l
                              where l.channel = :channel and l.address = :address
                                and l.state in ('SENT', 'UNKNOWN'))
                        """)
                .param("channel", to.channel().code())
                .param("address", to.value())
                .param("place", place)
                .query((row, _) -> row.getString("token"))
                .optional();
    }
}
