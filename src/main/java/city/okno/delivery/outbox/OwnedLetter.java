package city.okno.delivery.outbox;

import city.okno.delivery.LetterId;
import city.okno.script.ChannelKind;
import org.springframework.jdbc.core.RowMapper;

/// A letter, its lane, and who wants to know what becomes of it.
record OwnedLetter(LetterId id, ChannelKind lane, String owner) {

    /// Of columns `id`, `channel`, `owner`.
    static final RowMapper<OwnedLetter> ROW =
            (row, _) ->
                    new OwnedLetter(
                            new LetterId(row.getLong("id")),
                            ChannelKind.of(row.getString("channel")),
                            row.getString("owner"));
}
