package city.okno.service;

import city.okno.catalogue.Chapter;
import city.okno.catalogue.Page;
import org.springframework.stereotype.Component;

/// Reads `documents/*.yaml`: what residents bring along, in words.
@Component
class DocumentChapter implements Chapter<RequiredDocument> {

    static final String NAME = "documents";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public RequiredDocument read(Page page) {
        page.only("a document", "name");
        return new RequiredDocument(page.code(), page.wording("name"));
    }
}
