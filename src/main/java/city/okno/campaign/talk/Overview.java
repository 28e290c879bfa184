package city.okno.campaign.talk;

import city.okno.campaign.Campaign;
import city.okno.campaign.Phase;
import city.okno.campaign.Standing;
import java.time.Instant;

/// A campaign as one person sees it.
sealed interface Overview {

    /// @param opens not before this instant
    /// @param missing how many applications it still needs; 0: only its date has not come
    record Project(
            String title, String about, int applicants, int threshold, int missing, Instant opens) {

        static Project of(Campaign campaign) {
            return new Project(
                    campaign.title(),
                    campaign.about(),
                    campaign.applicants(),
                    campaign.threshold(),
                    campaign.missing(),
                    campaign.timetable().opens());
        }
    }

    /// Gathers applications; none from this person.
    record Gathering(Project project) implements Overview {}

    /// Gathers applications; this person's is counted.
    record Counted(Project project, int number) implements Overview {}

    /// Gathers applications; this person's is counted, places are given when it opens.
    record Applied(Project project, int number) implements Overview {}

    /// Open, and this person takes part.
    record Participating(Project project, int number) implements Overview {}

    /// Open; no application from this person.
    record Inviting(Project project) implements Overview {}

    /// Applied, without a place.
    record Waiting(Project project, int number) implements Overview {}

    record Refused(Project project, Standing.Refusal reason) implements Overview {}

    /// Ideas and votes are over.
    record Over(Project project, Phase phase) implements Overview {}

    record Unknown() implements Overview {}

    static Overview of(Campaign campaign, Standing standing, Instant now) {
        var project = Project.of(campaign);
        var phase = campaign.phase(now);
        return switch (phase) {
            case APPLICATIONS, OPEN -> standing(project, phase == Phase.OPEN, standing);
            case SELECTION, IMPLEMENTATION, CLOSED -> new Over(project, phase);
        };
    }

    private static Overview standing(Project project, boolean open, Standing standing) {
        return switch (standing) {
            case Standing.Participant(var number) ->
                    open ? new Participating(project, number) : new Counted(project, number);
            case Standing.Applied(var number) -> new Applied(project, number);
            case Standing.Waiting(var number) -> new Waiting(project, number);
            case Standing.Refused(var reason) -> new Refused(project, reason);
            case Standing.Stranger() -> open ? new Inviting(project) : new Gathering(project);
        };
    }
}
