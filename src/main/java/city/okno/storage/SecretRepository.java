package city.okno.storage;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SecretRepository {

    private final JdbcClient jdbc;

    SecretRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False when there is a fingerprint already.
    boolean insert(String fingerprint) {
        return jdbc.sql(
                                """
                                insert into secret_fingerprint (id, fingerprint)
                                values (1, :fingerprint)
                                on conflict do nothing
                                """)
                        .param("fingerprint", fingerprint)
                        .update()
                == 1;
    }

    String find() {
        return jdbc.sql("select fingerprint from secret_fingerprint where id = 1")
                .query(String.class)
                .single();
    }
}
