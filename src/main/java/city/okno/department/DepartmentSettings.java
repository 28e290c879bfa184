package city.okno.department;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// @param perMinute requests of one key in any minute on one node
/// @param bodyMax the largest body of a request
/// @param rowsMax rows of one bulk request
/// @param keepAnswers how long a request with the same Idempotency-Key is answered with what was
///   answered before
/// @param keepEvents how long an event can be asked for
@Validated
@ConfigurationProperties("okno.departments")
public record DepartmentSettings(
        @DefaultValue("600") @Min(value = 1, message = "must be at least 1") int perMinute,
        @DefaultValue("1MB") DataSize bodyMax,
        @DefaultValue("1000") @Min(value = 1, message = "must be at least 1") int rowsMax,
        @DefaultValue("24h") Duration keepAnswers,
        @DefaultValue("30d") Duration keepEvents) {}
