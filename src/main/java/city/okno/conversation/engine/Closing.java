package city.okno.conversation.engine;

import city.okno.conversation.session.Effect.Button;
import city.okno.conversation.session.Event;
import city.okno.delivery.Target;
import java.util.List;

/// The end of a turn: nobody is left without a word or without a way on.
final class Closing {

    private final Moment moment;

    Closing(Moment moment) {
        this.moment = moment;
    }

    void close(Event event) {
        if (moment.asking().isPresent() || (event instanceof Event.TimerFired && !moment.said())) {
            return;
        }
        var voice = new Voice(moment);
        if (!moment.said()) {
            voice.tell(CommonWord.WHAT_NEXT);
        }
        var menu = voice.menu();
        boolean there = moment.buttons().stream().anyMatch(Closing::leadsOn);
        if (!there && moment.active().find(CommonFlow.MENU.flow()).isPresent()) {
            moment.offer(Voice.under(List.of(menu)));
        }
    }

    /// The menu, or one of its entries.
    private static boolean leadsOn(Button button) {
        return button.always() && button.target() instanceof Target.Start;
    }
}
