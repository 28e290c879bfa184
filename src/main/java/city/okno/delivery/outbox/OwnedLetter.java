package city.okno.delivery.outbox;

import city.okno.delivery.LetterId;
import org.springframework.jdbc.core.RowMapper;

/// A letter and who wants to know what becomes of it.
record OwnedLetter(LetterId id, String owner) {

    static final RowMapper<OwnedLetter> ROW =
            (row, _) -> new OwnedLetter(new LetterId(row.getLong("id")), row.getString("owner"));
}
