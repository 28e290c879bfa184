package city.okno.service;

import java.util.List;
import java.util.Optional;

/// The civic services of the city. What is answered is immutable; ask again in each turn, because
/// the files may have changed.
public interface CivicServices {

    /// All that are not gone, by name in Russian order.
    List<CivicService> all();

    /// Also one that is gone.
    Optional<CivicService> find(ServiceId id);

    /// By its name in the files; empty when it is gone.
    Optional<CivicService> byCode(String code);

    /// What is meant by everyday words: services, life situations and common questions, the best
    /// first.
    List<Found> find(String words, int limit);

    List<LifeSituation> situations();

    List<CommonQuestion> questions();

    /// What words may mean.
    sealed interface Found {
        record Service(CivicService service) implements Found {}

        record Situation(LifeSituation situation) implements Found {}

        record Question(CommonQuestion question) implements Found {}
    }
}
