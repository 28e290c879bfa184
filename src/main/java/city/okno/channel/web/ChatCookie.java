package city.okno.channel.web;

import city.okno.channel.chat.ChatId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/// The one cookie that a conversation is known by: 128 random bits, readable by no script. The
/// invented moderator of the demo (`?as=moderator`) has a cookie of its own beside the resident's.
final class ChatCookie {

    private static final String NAME = "okno_chat";
    private static final int BYTES = 16;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final SecureRandom random = new SecureRandom();
    private final Duration keep;

    ChatCookie(Duration keep) {
        this.keep = keep;
    }

    /// The conversation of this request; a browser without one gets the cookie of a new one.
    /// Nothing is stored before something is said.
    ChatId chat(HttpServletRequest request, HttpServletResponse response) {
        var name = name(request);
        var secret = secret(request, name).orElseGet(this::newSecret);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(name, secret, request.isSecure()));
        return ChatId.of(secret);
    }

    /// Asks the address only: a parameter could stand in a body that nobody has allowed yet.
    static boolean isModerator(HttpServletRequest request) {
        var query = UriComponentsBuilder.newInstance().query(request.getQueryString()).build();
        return "moderator".equals(query.getQueryParams().getFirst("as"));
    }

    private static String name(HttpServletRequest request) {
        return isModerator(request) ? NAME + "_moderator" : NAME;
    }

    private static Optional<String> secret(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name))
                .map(cookie -> cookie.getValue())
                .filter(value -> SECRET.matcher(value).matches());
    }

    private String newSecret() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Given anew with each answer, so that a conversation in use does not run out.
    private String cookie(String name, String secret, boolean secure) {
        return ResponseCookie.from(name, secret)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(keep)
                .build()
                .toString();
    }
}
