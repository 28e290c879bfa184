package city.okno.appointment.booking;

import city.okno.planning.Planner;
import city.okno.settings.OknoSettings;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Lets the auditor look each night.
@Component
class AuditPlanner implements Planner {

    private static final Logger log = LoggerFactory.getLogger(AuditPlanner.class);

    private static final int HOUR = 3;

    private final Auditor auditor;
    private final OknoSettings settings;

    AuditPlanner(Auditor auditor, OknoSettings settings) {
        this.auditor = auditor;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "appointment-audit";
    }

    @Override
    public Duration period() {
        return Duration.ofHours(1);
    }

    @Override
    public void runDue(Instant now) {
        if (now.atZone(settings.zone()).getHour() == HOUR) {
            auditor.findings(now)
                    .forEach(found -> log.error("The books of appointments disagree: {}", found));
        }
    }
}
