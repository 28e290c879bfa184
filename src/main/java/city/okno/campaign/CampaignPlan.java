package city.okno.campaign;

import java.time.Instant;
import java.util.List;

/// A campaign before it exists.
///
/// @param code unique, `[a-z0-9-]{2,40}`
/// @param title up to 60 characters: it stands on buttons
/// @param threshold how many must apply before it opens; 0: its date is enough
public record CampaignPlan(
        String code,
        String title,
        String about,
        int threshold,
        Rules rules,
        Timetable timetable,
        List<PlannedDirection> directions) {

    public CampaignPlan {
        if (!code.matches("[a-z0-9-]{2,40}") || title.length() > 60 || threshold < 0) {
            throw new IllegalArgumentException("not a plan of a campaign: " + code);
        }
        directions = List.copyOf(directions);
    }

    public record PlannedDirection(
            String title, String about, Instant opens, List<PlannedQuestion> questions) {
        public PlannedDirection {
            questions = List.copyOf(questions);
        }
    }

    public record PlannedQuestion(String title, String text) {}
}
