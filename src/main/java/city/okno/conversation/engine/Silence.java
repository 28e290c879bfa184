package city.okno.conversation.engine;

import city.okno.conversation.session.Effect;
import city.okno.conversation.session.Effect.SetTimer;
import city.okno.conversation.session.Talk;
import city.okno.conversation.session.TimerKind;
import city.okno.script.flow.Flow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What happens when nobody answers.
final class Silence {

    /// For flows that say nothing about it, so that no question waits for ever.
    private static final Flow.Expiry USUAL = new Flow.Expiry(Duration.ofDays(7), List.of());

    private static final Flow.Expiry ASIDE = new Flow.Expiry(Duration.ofDays(1), List.of());

    private final Moment moment;

    Silence(Moment moment) {
        this.moment = moment;
    }

    /// Sets the timers of the question that was just asked.
    void listen(Talk talk, long visit) {
        for (var pause : expiry(talk).remind()) {
            set(TimerKind.REMIND, visit, pause);
        }
        expire(talk, visit);
    }

    /// The question is open again; what was set for its waiting is forgotten.
    void listenAgain(Talk talk) {
        if (talk.prompt() != null) {
            moment.effect(new Effect.CancelTimers(talk.prompt().visit()));
            listen(talk, talk.prompt().visit());
        }
    }

    void expire(Talk talk, long visit) {
        set(TimerKind.EXPIRE, visit, expiry(talk).after());
    }

    void fired(TimerKind kind, long visit) {
        var talk = moment.talks().stream().filter(it -> it.asks(visit)).findFirst();
        boolean open = moment.asking().equals(talk);
        switch (kind) {
            case REMIND -> {
                if (open && talk.isPresent()) {
                    new Voice(moment).tell(CommonWord.REMINDER);
                    new Asking(moment).again();
                }
            }
            case EXPIRE -> talk.ifPresent(it -> expired(it, open && !it.aside()));
        }
    }

    private void expired(Talk talk, boolean aloud) {
        if (aloud) {
            new Voice(moment).tell(CommonWord.EXPIRED, Map.of("title", moment.title(talk)));
        }
        new Ending(moment).remove(talk);
    }

    private Flow.Expiry expiry(Talk talk) {
        if (talk.aside()) {
            return ASIDE;
        }
        var bundle = moment.bundle(talk);
        return talk.frames().reversed().stream()
                .flatMap(frame -> Optional.ofNullable(bundle.flow(frame.flow()).expire()).stream())
                .findFirst()
                .orElse(USUAL);
    }

    private void set(TimerKind kind, long visit, Duration after) {
        moment.effect(new SetTimer(kind, visit, moment.situation().now().plus(after)));
    }
}
