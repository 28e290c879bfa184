package city.okno.department.callback;

import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.springframework.stereotype.Component;

/// What may be registered as an address. Nothing is looked up here, because a turn of the
/// conversation waits for nobody outside; where a name leads is checked at each connection.
@Component
class CallbackAddress {

    private static final int LONGEST = 500;

    /// The last part of a name has a letter first; `127.1`, `0x7f.1` and `[::1]` are addresses.
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /// Names that lead nowhere outside (RFC 6761, RFC 6762, RFC 8375, and ICANN's for private use).
    private static final Pattern INSIDE =
            Pattern.compile(
                    ".*\\.(localhost|local|internal|localdomain|home\\.arpa|test|invalid|onion|lan|corp|home)");

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");

    private final CallbackSettings settings;

    CallbackAddress(CallbackSettings settings) {
        this.settings = settings;
    }

    /// Why an address is refused.
    enum Fault {
        /// No URL, or too long.
        NOT_URL,
        NOT_HTTPS,
        PORT,
        /// A number, or a name that leads nowhere outside.
        HOST,
        /// A user name, a password, or something behind a `#`.
        EXTRA
    }

    sealed interface Verdict {
        /// @param url as it will be called
        record Good(String url) implements Verdict {}

        record Bad(Fault fault) implements Verdict {}
    }

    Verdict judge(String text) {
        var url = HttpUrl.parse(text.strip());
        if (url == null || url.toString().length() > LONGEST) {
            return new Verdict.Bad(Fault.NOT_URL);
        }
        if (!url.username().isEmpty() || !url.password().isEmpty() || url.fragment() != null) {
            return new Verdict.Bad(Fault.EXTRA);
        }
        if (settings.loopback() && HERE.contains(url.host())) {
            return new Verdict.Good(url.toString());
        }
        return outside(url);
    }

    private Verdict outside(HttpUrl url) {
        if (!url.isHttps()) {
            return new Verdict.Bad(Fault.NOT_HTTPS);
        }
        if (!settings.ports().contains(url.port())) {
            return new Verdict.Bad(Fault.PORT);
        }
        return NAME.matcher(url.host()).matches() && !INSIDE.matcher(url.host()).matches()
                ? new Verdict.Good(url.toString())
                : new Verdict.Bad(Fault.HOST);
    }
}
