package city.okno.service;

import city.okno.catalogue.Catalogue;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// The services of the catalogue as it is now.
@Component
class CatalogueServices implements CivicServices {

    private final Supplier<ServiceBook> book;

    CatalogueServices(
            Catalogue catalogue,
            DocumentChapter documents,
            ServiceChapter services,
            SituationChapter situations,
            QuestionChapter questions) {
        this.book =
                catalogue.derived(edition ->
                        new ServiceBook(edition, documents, services, situations, questions));
    }

    @Override
    public List<CivicService> all() {
        return book.get().services();
    }

    @Override
    public Optional<CivicService> find(ServiceId id) {
        return Optional.ofNullable(book.get().byId().get(id));
    }

    @Override
    public Optional<CivicService> byCode(String code) {
        return Optional.ofNullable(book.get().byCode().get(code));
    }

    @Override
    public List<Found> find(String words, int limit) {
        return book.get().find(words, limit);
    }

    @Override
    public List<LifeSituation> situations() {
        return book.get().situations();
    }

    @Override
    public List<CommonQuestion> questions() {
        return book.get().questions();
    }
}
