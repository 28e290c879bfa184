package city.okno.department.event;

import city.okno.document.DocumentChanged;
import city.okno.document.DocumentTold;
import city.okno.planning.Planners;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what happens, in the transaction in which it happens, and wakes whoever passes it on.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EventLog {

    /// The planner that passes events on.
    public static final String READER = "department-callbacks";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventFeedRepository events;
    private final Planners planners;
    private final InstantSource clock;

    EventLog(EventFeedRepository events, Planners planners, InstantSource clock) {
        this.events = events;
        this.planners = planners;
        this.clock = clock;
    }

    /// @param sender whose thing it is
    /// @param type such as `document.changed`, at most 40 characters
    public void add(String sender, String type, Map<String, String> data, Instant now) {
        insert(sender, type, data, null, now);
    }

    /// Unless it was added before.
    ///
    /// @param subject what it is that happens once, at most 120 characters
    public void addOnce(
            String sender, String type, Map<String, String> data, String subject, Instant now) {
        insert(sender, type, data, subject, now);
    }

    private void insert(
            String sender,
            String type,
            Map<String, String> data,
            @Nullable String subject,
            Instant now) {
        var id = "evt_" + UUID.randomUUID().toString().replace("-", "");
        var json = JSON.writeValueAsString(new TreeMap<>(data));
        if (events.insert(sender, new DepartmentEvent(id, type, json, now), subject)) {
            planners.wake(READER);
        }
    }

    @EventListener
    void on(DocumentTold event) {
        var type = "document." + event.result().name().toLowerCase(Locale.ROOT);
        addOnce(
                event.sender(),
                type,
                Map.of("number", event.number()),
                "document " + event.notice().value() + " " + type,
                clock.instant());
    }

    @EventListener
    void on(DocumentChanged event) {
        add(
                event.sender(),
                event.isNew() ? "document.made" : "document.changed",
                Map.of(
                        "number",
                        event.number(),
                        "status",
                        event.status().name().toLowerCase(Locale.ROOT),
                        "at",
                        event.at().toString()),
                clock.instant());
    }
}
