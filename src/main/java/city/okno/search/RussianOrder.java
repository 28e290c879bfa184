package city.okno.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.function.Function;

/// The order in which a Russian reader looks for names: Cyrillic before Latin, the letter with two
/// dots as in a dictionary (like its sister without them, after it where nothing else differs),
/// capitals beside small letters, `Centre 2` before `Centre 10`.
///
/// Total: two texts are equal only if they are the same. Safe for many threads.
public final class RussianOrder {
    private static final Collator COLLATOR =
            Collator.getInstance(ULocale.forLanguageTag("ru-u-kn")).freeze();
    private static final Comparator<String> ORDER =
            ((Comparator<String>) COLLATOR::compare).thenComparing(Comparator.naturalOrder());

    private RussianOrder() {}

    public static Comparator<String> comparator() {
        return ORDER;
    }

    public static <T> Comparator<T> by(Function<? super T, String> name) {
        return Comparator.comparing(name, ORDER);
    }
}
