package city.okno.campaign;

import city.okno.script.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The door to the ideas.
public interface Ideas {

    Submission submit(IdeaDraft draft, PartyId author, Instant now);

    /// Whatever its state; the caller decides who may see it.
    Optional<Idea> byNumber(IdeaNumber number, Instant now);

    /// Ideas that the party has written, the latest first, at most 50.
    List<Idea> by(PartyId author, Instant now);

    /// Whether the party is one of the idea's authors.
    boolean isBy(IdeaNumber number, PartyId party);

    /// Published ideas of a campaign that say nearly the same, the nearest first, at most 5.
    List<Similar> similar(CampaignId campaign, String text);

    /// Published ideas of the running campaigns with these words in any form, the best first.
    List<Idea> find(String words, int limit, Instant now);

    /// The published ideas of a campaign by the lower bound of their votes, best first.
    List<Idea> top(CampaignId campaign, int limit, int offset, Instant now);

    /// @param score 0.35–1
    /// @param almostTheSame whether hardly a word differs
    record Similar(IdeaNumber number, String title, double score, boolean almostTheSame) {}
}
