package city.okno.department.api;

import city.okno.department.ApiKey;
import city.okno.department.Scope;
import city.okno.department.event.Feed;
import city.okno.department.form.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What happened to a department's things since it asked last.
@RestController
@RequestMapping("/api/v1/events")
class EventController {

    private static final int MOST = 500;

    private final Feed feed;

    EventController(Feed feed) {
        this.feed = feed;
    }

    /// @param after `next` of the answer before; nothing: from the first that is kept
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> get(
            @RequestAttribute(ApiGate.KEY) ApiKey key,
            @RequestParam(defaultValue = "0") String after,
            @RequestParam(defaultValue = "100") String limit)
            throws Problem {
        Permit.need(key, Scope.EVENTS_READ);
        var most = most(limit);
        var place = place(after);
        // one more than asked for tells whether there is more
        var found = feed.page(key.sender(), place, most + 1);
        if (place > feed.last(key.sender())) {
            throw Problem.ofField("after", "Expected `next` of an earlier answer");
        }
        return shown(found.subList(0, Math.min(found.size(), most)), place, found.size() > most);
    }

    private static Map<String, Object> shown(List<Feed.Entry> page, long after, boolean more) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("events", page.stream().map(it -> it.event().shown()).toList());
        shown.put("next", Long.toString(page.isEmpty() ? after : page.getLast().number()));
        shown.put("more", more);
        return shown;
    }

    private static long place(String after) throws Problem {
        if (!after.matches("\\d{1,18}")) {
            throw Problem.ofField("after", "Expected `next` of an earlier answer");
        }
        return Long.parseLong(after);
    }

    private static int most(String limit) throws Problem {
        var most = limit.matches("\\d{1,4}") ? Integer.parseInt(limit) : 0;
        if (most < 1 || most > MOST) {
            throw Problem.ofField("limit", "Expected a number from 1 to " + MOST);
        }
        return most;
    }
}
