package city.okno.notice.telling;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a notice may stay unconfirmed before it goes another way, in waking hours: quiet hours
/// do not count. Zero: it takes one way, and another one only where that fails.
///
/// @param later after how many waking hours who said "later" is asked again
@ConfigurationProperties("okno.notices.ladder")
record LadderSettings(
        @DefaultValue("0s") Duration answer,
        @DefaultValue("4h") Duration document,
        @DefaultValue("4h") Duration department,
        @DefaultValue("0s") Duration appointment,
        @DefaultValue("0s") Duration reminder,
        @DefaultValue("0s") Duration campaign,
        @DefaultValue("0s") Duration poll,
        @DefaultValue("0s") Duration duty,
        @DefaultValue("3h") Duration later) {

    /// Empty: nobody has to confirm such a notice, and never one of a broadcast.
    Optional<Duration> of(StoredNotice notice) {
        if (notice.mailing() != null) {
            return Optional.empty();
        }
        var deadline =
                switch (notice.category()) {
                    case CODE -> Duration.ZERO;
                    case ANSWER -> answer;
                    case DOCUMENT -> document;
                    case DEPARTMENT -> department;
                    case APPOINTMENT -> appointment;
                    case REMINDER -> reminder;
                    case CAMPAIGN -> campaign;
                    case POLL -> poll;
                    case DUTY -> duty;
                };
        return Optional.of(deadline).filter(Duration::isPositive);
    }
}
