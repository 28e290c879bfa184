package city.okno.demo;

import city.okno.campaign.Campaigns;
import city.okno.centre.Centres;
import city.okno.department.DepartmentKeys;
import city.okno.resident.InventedPeople;
import city.okno.visit.InventedVisits;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills a new database with the demo city in one transaction, before the web server opens: whoever
/// comes finds all of it, and after a crash the next start finds nothing and begins anew. A
/// database that has a campaign is not new.
@Component
@ConditionalOnProperty("okno.demo.enabled")
class DemoCity implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoCity.class);

    /// With this key the README shows what a department can say.
    private static final String DEPARTMENT_KEY = "okno_demo";

    private final Campaigns campaigns;
    private final InventedPeople invented;
    private final DemoCrowd crowd;
    private final DemoPolls polls;
    private final Centres centres;
    private final InventedVisits visits;
    private final DepartmentKeys departments;
    private final TransactionTemplate writing;
    private final InstantSource clock;
    private volatile boolean running;

    DemoCity(
            Campaigns campaigns,
            InventedPeople invented,
            DemoCrowd crowd,
            DemoPolls polls,
            Centres centres,
            InventedVisits visits,
            DepartmentKeys departments,
            TransactionTemplate writing,
            InstantSource clock) {
        this.campaigns = campaigns;
        this.invented = invented;
        this.crowd = crowd;
        this.polls = polls;
        this.centres = centres;
        this.visits = visits;
        this.departments = departments;
        this.writing = writing;
        this.clock = clock;
    }

    @Override
    public void start() {
        var start = clock.instant();
        var loaded = writing.execute(_ -> load(start));
        if (Boolean.TRUE.equals(loaded)) {
            var took = ChronoUnit.MILLIS.between(start, clock.instant());
            log.info("Filled the new database with the demo city in {} ms", took);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// After the scripts, before every channel, planner and lane.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }

    boolean load(Instant start) {
        var plans = DemoFiles.campaigns();
        if (plans.stream().anyMatch(plan -> campaigns.byCode(plan.code()).isPresent())
                || !campaigns.running(start).isEmpty()) {
            return false;
        }
        var people = DemoFiles.people().stream().map(name -> invented.invent(name, start)).toList();
        plans.forEach(plan -> crowd.play(plan, people, start));
        DemoFiles.polls().forEach(plan -> polls.play(plan, people, start));
        visits.fill(centres.all(), start);
        departments.keep("demo", DEPARTMENT_KEY, start);
        return true;
    }
}
