package city.okno.service;

import city.okno.centre.Centre;
import city.okno.centre.Skill;
import city.okno.script.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A service of the city or the state as it stands in the files.
///
/// @param code its name in the files: `passport_replace`
/// @param called what people call it in everyday words, by language
/// @param about a sentence or two for the card; null where the name says it
/// @param duration of a visit for it, 5 minutes to 4 hours
/// @param ready how long it takes until there is something to collect, in words; null when at once
/// @param documents in the order of the file
/// @param skill what its counter must be able to do
/// @param demo it is invented, and people are told so
/// @param gone it left the files; it is kept for what refers to it, and nothing new may
public record CivicService(
        ServiceId id,
        String code,
        Wording name,
        Map<String, List<String>> called,
        @Nullable Wording about,
        Duration duration,
        Fee fee,
        @Nullable Wording ready,
        List<RequiredDocument> documents,
        Skill skill,
        Where where,
        Set<Way> ways,
        boolean demo,
        boolean gone) {

    public CivicService {
        called = Map.copyOf(called);
        documents = List.copyOf(documents);
        ways = Set.copyOf(ways);
    }

    /// Whether this centre may give it to somebody. By video it is given wherever one is, so that a
    /// remote centre may whatever `where` says.
    public boolean isGivenAt(Centre centre) {
        return !gone
                && !centre.gone()
                && isGivenBy(centre.remote() ? Way.VIDEO : Way.COUNTER)
                && (centre.remote() || isGivenHere(centre));
    }

    private boolean isGivenHere(Centre centre) {
        return switch (where) {
            case Where.Anywhere(), Where.ByRegistration _ -> true;
            case Where.Listed(var codes, _) -> codes.contains(centre.code());
        };
    }

    public boolean isGivenBy(Way way) {
        return ways.contains(way);
    }
}
