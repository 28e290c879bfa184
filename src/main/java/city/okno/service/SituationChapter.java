package city.okno.service;

import city.okno.catalogue.Chapter;
import city.okno.catalogue.Page;
import city.okno.script.Wording;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Reads `situations/*.yaml`.
@Component
class SituationChapter implements Chapter<SituationChapter.Draft> {

    /// @param services codes
    record Draft(
            Wording name,
            Map<String, List<String>> called,
            Wording about,
            List<String> services,
            boolean demo) {}

    @Override
    public String name() {
        return "situations";
    }

    @Override
    public Draft read(Page page) {
        page.only("a life situation", "name", "called", "about", "services", "demo");
        page.needs("services", "names of services");
        return new Draft(
                page.wording("name"),
                page.wordsByLanguage("called"),
                page.wording("about"),
                page.codes("services", ServiceChapter.NAME),
                page.flag("demo"));
    }
}
