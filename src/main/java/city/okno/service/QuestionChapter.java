package city.okno.service;

import city.okno.catalogue.Chapter;
import city.okno.catalogue.Page;
import city.okno.script.Wording;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Reads `questions/*.yaml`.
@Component
class QuestionChapter implements Chapter<QuestionChapter.Draft> {

    /// @param called how else it is asked
    /// @param services codes
    record Draft(
            Wording question,
            Map<String, List<String>> called,
            Wording answer,
            List<String> services) {}

    @Override
    public String name() {
        return "questions";
    }

    @Override
    public Draft read(Page page) {
        page.only("a question", "question", "called", "answer", "services");
        return new Draft(
                page.wording("question"),
                page.wordsByLanguage("called"),
                page.wording("answer"),
                page.codes("services", ServiceChapter.NAME));
    }
}
