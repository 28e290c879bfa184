package city.okno.service;

import city.okno.catalogue.Chapter;
import city.okno.catalogue.Page;
import city.okno.centre.Skill;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Reads `services/*.yaml`.
@Component
class ServiceChapter implements Chapter<ServiceDraft> {

    static final String NAME = "services";

    private static final int SHORTEST = 5;
    private static final int LONGEST = 240;
    private static final int DEAREST = 1_000_000;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ServiceDraft read(Page page) {
        page.only(
                "a service",
                "name",
                "called",
                "about",
                "minutes",
                "fee",
                "fee_note",
                "ready",
                "documents",
                "skill",
                "only_in",
                "by_registration",
                "why_there",
                "by",
                "demo");
        var service =
                new CivicService(
                        new ServiceId(0),
                        page.code(),
                        page.wording("name"),
                        page.wordsByLanguage("called"),
                        page.optionalWording("about").orElse(null),
                        Duration.ofMinutes(page.number("minutes", SHORTEST, LONGEST)),
                        new Fee(
                                page.number("fee", 0, DEAREST, 0),
                                page.optionalWording("fee_note").orElse(null)),
                        page.optionalWording("ready").orElse(null),
                        List.of(),
                        skill(page),
                        where(page),
                        ways(page),
                        page.flag("demo"),
                        false);
        return new ServiceDraft(service, page.codes("documents", DocumentChapter.NAME));
    }

    private static Skill skill(Page page) {
        return page.has("skill")
                ? new Skill(page.text("skill", "a skill of a counter"))
                : Skill.UNIVERSAL;
    }

    private static Where where(Page page) {
        var listed = page.codes("only_in", "centres");
        var byRegistration = page.flag("by_registration");
        if (listed.isEmpty() && !byRegistration) {
            return new Where.Anywhere();
        }
        if (!listed.isEmpty() && byRegistration) {
            page.wrong("by_registration", "both only_in and by_registration", "one of them");
        }
        var why = page.wording("why_there");
        return byRegistration
                ? new Where.ByRegistration(why)
                : new Where.Listed(Set.copyOf(listed), why);
    }

    private static Set<Way> ways(Page page) {
        var ways = Set.copyOf(page.constants("by", Way.class));
        return ways.isEmpty() ? Set.of(Way.COUNTER) : ways;
    }
}
