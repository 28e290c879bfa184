package city.okno.document;

import city.okno.planning.Planners;
import city.okno.resident.Residents;
import org.springframework.stereotype.Component;

/// The door to documents. Inside the caller's transaction.
@Component
public class Documents {

    private final CaseRepository cases;
    private final Residents residents;
    private final Planners planners;

    Documents(CaseRepository cases, Residents residents, Planners planners) {
        this.cases = cases;
        this.residents = residents;
        this.planners = planners;
    }

    /// Takes in what a department says. When a document became ready, the commit wakes the planner
    /// that tells the applicant.
    public Applied apply(DocumentEvent event) {
        var hash = residents.phoneHash(event.phone());
        var applied = applied(event, hash);
        if (event.status() == DocumentStatus.READY && changed(applied)) {
            planners.wake(ReadyPlanner.NAME);
        }
        return applied;
    }

    private Applied applied(DocumentEvent event, String hash) {
        if (cases.insert(event, hash)) {
            return new Applied.Made();
        }
        if (cases.update(event, hash)) {
            return new Applied.Changed();
        }
        var known = cases.latest(event.sender(), event.number());
        return known.at().isAfter(event.at())
                ? new Applied.Outdated(known.status())
                : new Applied.Unchanged();
    }

    private static boolean changed(Applied applied) {
        return switch (applied) {
            case Applied.Made _, Applied.Changed _ -> true;
            case Applied.Unchanged _, Applied.Outdated _ -> false;
        };
    }
}
