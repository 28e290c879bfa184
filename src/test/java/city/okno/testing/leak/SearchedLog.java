package city.okno.testing.leak;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Layout;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/// Searches each line of the log instead of writing it. Of Okno's own messages also what the mask
/// would still have hidden: the mask is for what libraries say.
public final class SearchedLog extends UnsynchronizedAppenderBase<ILoggingEvent> {

    private static final int MOST_CHARACTERS = 400;

    private static final AtomicLong LINES = new AtomicLong();
    private static final ConcurrentLinkedQueue<String> LEAKS = new ConcurrentLinkedQueue<>();

    private Layout<ILoggingEvent> layout;

    /// For `logback-test.xml`.
    public void setLayout(Layout<ILoggingEvent> layout) {
        this.layout = layout;
    }

    @Override
    protected void append(ILoggingEvent event) {
        LINES.incrementAndGet();
        var line = layout.doLayout(event);
        leak(line).ifPresent(kind -> note(kind, line));
        var unmasked = event.getFormattedMessage();
        if (event.getLoggerName().startsWith("city.okno") && !line.contains(unmasked)) {
            leak(unmasked).ifPresent(kind -> note(kind + " behind the mask", unmasked));
        }
    }

    /// How many lines were searched in this JVM.
    static long lines() {
        return LINES.get();
    }

    /// What was found since the last call.
    static List<String> takeLeaks() {
        var leaks = LEAKS.stream().toList();
        LEAKS.removeAll(leaks);
        return leaks;
    }

    private static Optional<String> leak(String text) {
        return Shape.in(text)
                .map(Shape::name)
                .or(() -> Planted.in(text).map("planted <%s>"::formatted));
    }

    private static void note(String kind, String line) {
        LEAKS.add(kind + ": " + line.substring(0, Math.min(line.length(), MOST_CHARACTERS)));
    }
}
