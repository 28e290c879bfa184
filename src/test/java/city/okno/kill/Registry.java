package city.okno.kill;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A department that makes documents: in work first, ready then, and ready once more.
final class Registry {

    private static final Instant BEGUN = Instant.parse("2026-11-20T09:00:00Z");

    private final Provider provider;
    private final Map<String, String> ready = new ConcurrentHashMap<>();
    private int last;

    Registry(Provider provider) {
        this.provider = provider;
    }

    /// Phones by the numbers of the cases that became ready.
    Map<String, String> ready() {
        return ready;
    }

    void make(String phone) {
        var number = "D%06d".formatted(++last);
        provider.bring(new Errand.Document(number, phone, false, BEGUN));
        var made = new Errand.Document(number, phone, true, BEGUN.plusSeconds(60));
        provider.bring(made);
        ready.put(number, phone);
        provider.bring(made);
    }
}
