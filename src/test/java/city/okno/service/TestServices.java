package city.okno.service;

import city.okno.catalogue.CatalogueFiles;
import city.okno.catalogue.Chapter;
import city.okno.catalogue.FileCatalogue;
import city.okno.centre.TestCentres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Services read from files, without a database.
public final class TestServices {

    private TestServices() {}

    /// With the centres, which services name.
    public static List<Chapter<?>> chapters() {
        return List.of(
                TestCentres.chapter(),
                new DocumentChapter(),
                new ServiceChapter(),
                new SituationChapter(),
                new QuestionChapter());
    }

    public static CivicServices demo() {
        return of(CatalogueFiles.in(Path.of("config/demo")));
    }

    public static CivicServices of(Map<String, byte[]> files) {
        var documents = new DocumentChapter();
        var services = new ServiceChapter();
        var situations = new SituationChapter();
        var questions = new QuestionChapter();
        var catalogue =
                new FileCatalogue(
                        files,
                        List.of(TestCentres.chapter(), documents, services, situations, questions));
        return new CatalogueServices(catalogue, documents, services, situations, questions);
    }
}
