package city.okno.channel.web;

import city.okno.channel.chat.ChatId;
import city.okno.channel.chat.WebChatSettings;
import city.okno.operations.Network;
import city.okno.operations.Pace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;
import tools.jackson.databind.json.JsonMapper;

/// Stands before everything under `/api/chat` and `/api/demo`: who speaks, from where, and how
/// often. Leaves the [ChatId] as the request's attribute [#CHAT].
final class ChatGate implements HandlerInterceptor {

    static final String CHAT = "okno.chat";

    private final JsonMapper json;
    private final ChatCookie cookies;
    private final SameOrigin origin;
    private final InstantSource clock;
    private final Pace<ChatId> perSession;
    private final Pace<String> perAddress;

    ChatGate(
            JsonMapper json,
            ChatCookie cookies,
            SameOrigin origin,
            InstantSource clock,
            WebChatSettings settings) {
        this.json = json;
        this.cookies = cookies;
        this.origin = origin;
        this.clock = clock;
        this.perSession = new Pace<>(settings.perSession());
        this.perAddress = new Pace<>(settings.perAddress());
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var says = request.getMethod().equals("POST");
        if (says && !origin.allows(request)) {
            return refuse(response, ChatProblem.FOREIGN_ORIGIN);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var now = clock.instant();
        var wait = perAddress.ask(Network.of(request.getRemoteAddr()), now);
        if (wait.isPositive()) {
            return hold(response, wait);
        }
        var chat = cookies.chat(request, response);
        request.setAttribute(CHAT, chat);
        var pause = says ? perSession.ask(chat, now) : Duration.ZERO;
        return !pause.isPositive() || hold(response, pause);
    }

    private boolean hold(HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
        return refuse(response, ChatProblem.TOO_MANY);
    }

    private boolean refuse(HttpServletResponse response, ChatProblem problem) throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem.body()));
        return false;
    }
}
