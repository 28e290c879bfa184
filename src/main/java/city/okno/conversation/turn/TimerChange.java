package city.okno.conversation.turn;

import city.okno.conversation.session.TimerKind;
import java.time.Instant;

/// What a turn does to the timers of its party.
sealed interface TimerChange {
    record Set(TimerKind kind, long visit, Instant at) implements TimerChange {}

    record Cancel(long visit) implements TimerChange {}
}
