package city.okno.department.api;

import city.okno.department.ApiKey;
import city.okno.department.DepartmentKeys;
import city.okno.department.DepartmentSettings;
import city.okno.department.form.Problem;
import city.okno.operations.Pace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Stands before everything under `/api/v1`: whose key it is, and how often it calls. Leaves the
/// [ApiKey] as the request's attribute [#KEY]. What is refused is logged with the department and
/// without what was sent.
@Component
class ApiGate extends OncePerRequestFilter {

    static final String KEY = "okno.department.key";

    private static final Logger log = LoggerFactory.getLogger(ApiGate.class);
    private static final String PATH = "/api/v1/";
    private static final String BEARER = "Bearer ";

    private final DepartmentKeys keys;
    private final JsonMapper json;
    private final InstantSource clock;
    private final Pace<Long> pace;

    ApiGate(
            DepartmentKeys keys,
            DepartmentSettings settings,
            JsonMapper json,
            InstantSource clock) {
        this.keys = keys;
        this.json = json;
        this.clock = clock;
        this.pace = new Pace<>(settings.perMinute());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(PATH);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var key = key(request);
        if (key.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            refuse(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "Send the department's key in the header «Authorization: Bearer …»");
            log.info("Refused a {} without a key that works", request.getMethod());
            return;
        }
        var wait = pace.ask(key.get().id(), clock.instant());
        if (wait.isPositive()) {
            hold(response, wait);
        } else {
            request.setAttribute(KEY, key.get());
            chain.doFilter(request, response);
        }
        if (response.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
            log.info(
                    "Refused a {} of {} with {}",
                    request.getMethod(),
                    key.get().department(),
                    response.getStatus());
        }
    }

    private Optional<ApiKey> key(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER)
                ? keys.find(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private void hold(HttpServletResponse response, Duration wait) throws IOException {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        refuse(response, HttpStatus.TOO_MANY_REQUESTS, "Too many requests: see Retry-After");
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String sentence)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(new Problem(status, "", sentence).detail()));
    }
}
