package city.okno.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The rule instead of a CSRF token: a browser says where a request comes from, and only our own
/// page may speak; programs say nothing and may. Fetch Metadata Request Headers, section 2.3; RFC
/// 6454.
final class SameOrigin {

    private final @Nullable String publicHost;

    /// @param publicUrl the address that residents use; needed where a proxy changes `Host`
    SameOrigin(@Nullable URI publicUrl) {
        this.publicHost = publicUrl == null ? null : publicUrl.getAuthority();
    }

    boolean allows(HttpServletRequest request) {
        return isOwnSite(request.getHeader("Sec-Fetch-Site"))
                && isOwnHost(request.getHeader("Origin"), request.getHeader("Host"));
    }

    private static boolean isOwnSite(@Nullable String site) {
        return site == null || site.equals("same-origin");
    }

    private boolean isOwnHost(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return true;
        }
        var from = authority(origin);
        return from != null && (same(from, host) || same(from, publicHost));
    }

    private static @Nullable String authority(String origin) {
        try {
            return new URI(origin).getAuthority();
        } catch (URISyntaxException strange) {
            return null;
        }
    }

    private static boolean same(String one, @Nullable String other) {
        return other != null && one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
