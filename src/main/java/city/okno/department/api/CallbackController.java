package city.okno.department.api;

import city.okno.department.ApiKey;
import city.okno.department.Scope;
import city.okno.department.callback.Callbacks;
import city.okno.department.callback.DeadCall;
import city.okno.department.form.Fields;
import city.okno.department.form.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// What a department's address did not take, and how it is called with it again.
@RestController
@RequestMapping("/api/v1/callbacks/dead")
class CallbackController {

    private static final int MOST = 100;

    private final Callbacks callbacks;
    private final Posts posts;
    private final TransactionTemplate writing;
    private final InstantSource clock;

    CallbackController(
            Callbacks callbacks, Posts posts, TransactionTemplate writing, InstantSource clock) {
        this.callbacks = callbacks;
        this.posts = posts;
        this.writing = writing;
        this.clock = clock;
    }

    /// The first hundred in the order of the events.
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> get(@RequestAttribute(ApiGate.KEY) ApiKey key) throws Problem {
        Permit.need(key, Scope.EVENTS_READ);
        var dead = callbacks.dead(key.sender(), MOST);
        return Map.of("dead", dead.stream().map(CallbackController::shown).toList());
    }

    /// `{}`: all of them; `{"ids": ["evt_…"]}`: these.
    @PostMapping(
            path = "/replay",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> replay(HttpServletRequest request) throws Problem, IOException {
        var posted = posts.read(request, Scope.EVENTS_READ);
        var sender = posted.key().sender();
        var body = posted.json();
        Fields.of(body, Set.of("ids"));
        var ids = body.get("ids");
        var now = clock.instant();
        if (ids == null || ids.isNull()) {
            return replayed(writing.execute(_ -> callbacks.replay(sender, now)));
        }
        var some = some(ids);
        return replayed(writing.execute(_ -> callbacks.replay(sender, some, now)));
    }

    private static List<String> some(JsonNode ids) throws Problem {
        if (!ids.isArray() || ids.isEmpty() || ids.size() > MOST) {
            throw Problem.ofField("ids", "Expected an array of 1 to " + MOST + " ids of events");
        }
        var some = new ArrayList<String>();
        for (var id : ids.values()) {
            if (!id.isString() || !id.asString().matches("evt_[0-9a-f]{32}")) {
                throw Problem.ofField("ids", "Expected ids of events such as evt_… in quotes");
            }
            some.add(id.asString());
        }
        return some;
    }

    private static Map<String, Object> replayed(@Nullable Integer count) {
        return Map.of("replayed", Objects.requireNonNull(count));
    }

    private static Map<String, Object> shown(DeadCall dead) {
        var shown = dead.event().shown();
        shown.put("attempts", dead.attempts());
        shown.put("trouble", dead.trouble());
        shown.put("since", dead.since().toString());
        return shown;
    }
}
