package city.okno.storage;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Says why the database cannot be opened, where the reason is one that whoever runs Okno can
/// remove.
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException failure) {
        return switch (failure.getSQLState()) {
            case null -> null;
            // H2: the file is locked
            case "90020" ->
                    answer(
                            failure,
                            "The database file is open in another program, most likely a second Okno.",
                            "Stop the other one: an H2 file belongs to one process. Several nodes need"
                                    + " PostgreSQL (spring.datasource.url).");
            // H2 and PostgreSQL: wrong name or password
            case "28000", "28P01" ->
                    answer(
                            failure,
                            "The database refuses spring.datasource.username with this password.",
                            "Correct spring.datasource.username and spring.datasource.password.");
            case "3D000" ->
                    answer(
                            failure,
                            "PostgreSQL is there, but the database of spring.datasource.url is not.",
                            "Create it (create database okno) or correct spring.datasource.url.");
            case "08001", "08006" ->
                    answer(
                            failure,
                            "No database answers at spring.datasource.url: " + failure.getMessage(),
                            "Start PostgreSQL or correct spring.datasource.url.");
            default -> null;
        };
    }

    private static FailureAnalysis answer(SQLException failure, String trouble, String remedy) {
        return new FailureAnalysis(trouble, remedy, failure);
    }
}
