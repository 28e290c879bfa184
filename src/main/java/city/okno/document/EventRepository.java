package city.okno.document;

import city.okno.document.DocumentState.Stage;
import city.okno.storage.Utc;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What cases went through, by the departments' clocks.
@Repository
class EventRepository {

    private final JdbcClient jdbc;

    EventRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The first that was said of an instant stays.
    void add(long document, DocumentEvent event) {
        jdbc.sql(
                        """
                        insert into document_event (document, at, status)
                        values (:document, :at, :status)
                        on conflict do nothing
                        """)
                .param("document", document)
                .param("at", Utc.of(event.at()))
                .param("status", event.status().name())
                .update();
    }

    /// The earliest first.
    List<Stage> of(long document) {
        return jdbc.sql(
                        """
                        select status, at from document_event
                        where document = :document
                        order by at limit 100
                        """)
                .param("document", document)
                .query((row, _) ->
                        new Stage(
                                DocumentStatus.valueOf(row.getString("status")),
                                Utc.instant(row, "at")))
                .list();
    }
}
