package city.okno.operations;

import ch.qos.logback.classic.spi.IThrowableProxy;
import org.springframework.boot.logging.logback.WhitespaceThrowableProxyConverter;

/// `%wEx` of the log, with personal data in exceptions' messages masked.
public class MaskedStackTrace extends WhitespaceThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy exception) {
        return super.throwableProxyToString(new MaskedException(exception));
    }
}
