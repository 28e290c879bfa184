package city.okno.notice.budget;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// `okno.sms-budget.*`.
///
/// @param monthly segments a month of a department for which no admin said anything else; null: as
///   many as it needs
@Validated
@ConfigurationProperties("okno.sms-budget")
record BudgetSettings(@Min(value = 0, message = "must be from 0") @Nullable Integer monthly) {}
