package city.okno.campaign;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An idea as people see it.
///
/// @param publicId what a browser or another program may know it by
/// @param question the title of the question that it answers
/// @param signed the authors who want to be named, in their order
/// @param pictures public ids of pictures
/// @param objection why it was not published; null in every other state
public record Idea(
        IdeaNumber number,
        UUID publicId,
        CampaignId campaign,
        String question,
        String title,
        String body,
        List<String> signed,
        List<String> pictures,
        IdeaState state,
        @Nullable Objection objection,
        Instant submittedAt,
        Tally tally) {

    public Idea {
        signed = List.copyOf(signed);
        pictures = List.copyOf(pictures);
    }
}
