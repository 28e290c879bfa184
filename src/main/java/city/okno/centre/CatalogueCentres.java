package city.okno.centre;

import city.okno.catalogue.Catalogue;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// The centres of the catalogue as it is now.
@Component
class CatalogueCentres implements Centres {

    private final Supplier<CentreBook> book;

    CatalogueCentres(Catalogue catalogue, CentreChapter chapter) {
        this.book = catalogue.derived(edition -> new CentreBook(edition.all(chapter)));
    }

    @Override
    public List<Centre> all() {
        return book.get().centres();
    }

    @Override
    public List<Centre> remote() {
        return book.get().remote();
    }

    @Override
    public Optional<Centre> find(CentreId id) {
        return Optional.ofNullable(book.get().byId().get(id));
    }

    @Override
    public Optional<Centre> byCode(String code) {
        return Optional.ofNullable(book.get().byCode().get(code));
    }

    @Override
    public List<Centre> named(String words, int limit) {
        return book.get().named(words, limit);
    }

    @Override
    public List<Centre> said(String words, int limit) {
        return book.get().said(words, limit);
    }

    @Override
    public List<Near> nearest(GeoPoint place, int limit) {
        return book.get().nearest(place, limit);
    }
}
