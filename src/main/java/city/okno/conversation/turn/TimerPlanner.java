package city.okno.conversation.turn;

import city.okno.conversation.session.Event;
import city.okno.conversation.session.TimerKind;
import city.okno.conversation.turn.Arrivals.Arrival;
import city.okno.conversation.turn.TimerRepository.Timer;
import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Lets due timers take their turns, through the same door as messages.
@Component
class TimerPlanner implements Planner {

    private static final int BATCH = 200;

    private final TimerRepository timers;
    private final Turns turns;

    TimerPlanner(TimerRepository timers, Turns turns) {
        this.timers = timers;
        this.turns = turns;
    }

    @Override
    public String name() {
        return "conversation-timers";
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void runDue(Instant now) {
        for (var timer : timers.due(now, BATCH)) {
            turns.take(turn(timer, now), "timer " + timer.kind());
        }
    }

    private Turn turn(Timer timer, Instant now) {
        return new Turn(
                new UpdateKey("timer", Long.toString(timer.id())),
                timer.account(),
                null,
                now,
                false,
                _ -> {
                    timers.remove(timer.id());
                    return Arrival.of(
                            new Event.TimerFired(TimerKind.valueOf(timer.kind()), timer.visit()));
                });
    }
}
