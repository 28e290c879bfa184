package city.okno.campaign.talk;

import city.okno.campaign.Idea;
import city.okno.campaign.IdeaState;
import java.util.List;

/// An idea as scripts show it.
///
/// @param id the number, for actions
/// @param number the same for words: as text, so that it is not grouped by thousands
/// @param label the title, short enough for a button
/// @param named whether somebody signed it
/// @param signed the authors' names; empty: nobody is named
/// @param votes for and against together
/// @param seen how many people were shown it
record IdeaCard(
        long id,
        String number,
        String title,
        String label,
        String body,
        String question,
        boolean named,
        String signed,
        List<String> pictures,
        IdeaState state,
        int inFavour,
        int against,
        int votes,
        int seen) {

    private static final int LABEL = 45;

    static IdeaCard of(Idea idea) {
        var tally = idea.tally();
        var signed = String.join(", ", idea.signed());
        return new IdeaCard(
                idea.number().value(),
                String.valueOf(idea.number().value()),
                idea.title(),
                cut(idea.title()),
                idea.body(),
                idea.question(),
                !signed.isEmpty(),
                signed,
                idea.pictures(),
                idea.state(),
                tally.inFavour(),
                tally.against(),
                tally.inFavour() + tally.against(),
                Math.max(tally.exposures(), tally.inFavour() + tally.against() + tally.passes()));
    }

    static List<IdeaCard> all(List<Idea> ideas) {
        return ideas.stream().map(IdeaCard::of).toList();
    }

    /// Never through the middle of a character.
    static String cut(String title) {
        if (title.codePointCount(0, title.length()) <= LABEL) {
            return title;
        }
        return title.substring(0, title.offsetByCodePoints(0, LABEL - 1)).strip() + "…";
    }
}
