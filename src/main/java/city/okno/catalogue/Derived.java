package city.okno.catalogue;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What was made of the last edition that somebody asked about.
final class Derived<D> implements Supplier<D> {

    private final Supplier<Edition> editions;
    private final Function<Edition, D> maker;
    private final AtomicReference<@Nullable Made<D>> last = new AtomicReference<>();

    Derived(Supplier<Edition> editions, Function<Edition, D> maker) {
        this.editions = editions;
        this.maker = maker;
    }

    private record Made<D>(Edition edition, D thing) {}

    @Override
    public D get() {
        var edition = editions.get();
        var made = last.get();
        if (made == null || made.edition != edition) {
            made = new Made<>(edition, maker.apply(edition));
            last.set(made);
        }
        return made.thing;
    }
}
