package city.okno.operations;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An exception in the log, its messages masked from top to root.
record MaskedException(IThrowableProxy exception) implements IThrowableProxy {

    private static final Pattern FROM_DATABASE =
            Pattern.compile(
                    "(java\\.sql|org\\.h2|org\\.postgresql|org\\.springframework\\.(dao|jdbc))\\..*");

    @Override
    public @Nullable String getMessage() {
        var message = exception.getMessage();
        if (message == null) {
            return null;
        }
        return FROM_DATABASE.matcher(getClassName()).matches()
                ? Mask.values(message)
                : Mask.numbers(message);
    }

    @Override
    public @Nullable String getOverridingMessage() {
        return null;
    }

    @Override
    public @Nullable IThrowableProxy getCause() {
        return exception.getCause() == null ? null : new MaskedException(exception.getCause());
    }

    @Override
    public IThrowableProxy[] getSuppressed() {
        return Stream.of(exception.getSuppressed())
                .map(MaskedException::new)
                .toArray(IThrowableProxy[]::new);
    }

    @Override
    public String getClassName() {
        return exception.getClassName();
    }

    @Override
    public StackTraceElementProxy[] getStackTraceElementProxyArray() {
        return exception.getStackTraceElementProxyArray();
    }

    @Override
    public int getCommonFrames() {
        return exception.getCommonFrames();
    }

    @Override
    public boolean isCyclic() {
        return exception.isCyclic();
    }
}
