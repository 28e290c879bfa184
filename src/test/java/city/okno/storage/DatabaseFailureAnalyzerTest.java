package city.okno.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFailureAnalyzerTest {

    private final DatabaseFailureAnalyzer analyzer = new DatabaseFailureAnalyzer();

    @ParameterizedTest
    @CsvSource({
        "90020, most likely a second Okno",
        "28000, refuses spring.datasource.username",
        "28P01, refuses spring.datasource.username",
        "3D000, the database of spring.datasource.url is not",
        "08001, No database answers at spring.datasource.url"
    })
    void saysWhyTheDatabaseDoesNotOpen(String state, String sentence) {
        var analysis = analyzer.analyze(new IllegalStateException(new SQLException("", state)));
        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).contains(sentence);
        assertThat(analysis.getAction()).isNotBlank();
    }

    @Test
    void leavesOtherTroubleToItsStackTrace() {
        assertThat(analyzer.analyze(new IllegalStateException(new SQLException("", "42601"))))
                .isNull();
        assertThat(analyzer.analyze(new IllegalStateException(new SQLException()))).isNull();
    }
}
