package city.okno.conversation.engine;

import city.okno.conversation.answer.Reason;
import city.okno.conversation.answer.Starts;
import city.okno.conversation.session.Effect.Button;
import city.okno.conversation.session.Event;
import city.okno.conversation.session.Talk;
import city.okno.delivery.Target;
import city.okno.script.Phone;
import city.okno.script.flow.AnswerType;
import city.okno.script.flow.Slot;
import city.okno.script.flow.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings an event to where it belongs and sees the turn to its end.
final class Dispatch {

    /// After so long nobody remembers the question: what is typed then is no answer to it.
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Moment moment;
    private final Voice voice;

    Dispatch(Moment moment) {
        this.moment = moment;
        this.voice = new Voice(moment);
    }

    void on(Event event) {
        switch (event) {
            case Event.Outcome(var name, var values) -> new Walk(moment).outcome(name, values);
            case Event.Choices(var options) -> new Asking(moment).choices(options);
            case Event.Text _,
                    Event.Press _,
                    Event.Start _,
                    Event.UnknownPress _,
                    Event.Link _,
                    Event.Contact _,
                    Event.Location _,
                    Event.Photos _,
                    Event.Unsupported _,
                    Event.TimerFired _,
                    Event.Incident _ ->
                    begin(event);
        }
        new Walk(moment).go();
        if (!moment.pending()) {
            new Closing(moment).close(event);
        }
    }

    private void begin(Event event) {
        moment.beginTurn();
        boolean asksAgain = new Moving(moment).move();
        var ended = new Vanished(moment).drop();
        if (ended.isPresent()) {
            voice.tell(CommonWord.SCRIPT_CHANGED.key(), Map.of(), anew(ended.get()));
        } else if (asksAgain) {
            voice.tell(CommonWord.SCRIPT_MOVED);
        } else {
            outside(event);
        }
    }

    /// The button that begins it once more.
    private List<Button> anew(String flow) {
        return moment
                .active()
                .find(flow)
                .filter(it -> it.needs().isEmpty())
                .filter(it -> Starts.allowed(it, moment.situation().roles()))
                .map(it ->
                        new Button(
                                voice.text(moment.active(), it.title().key(), Map.of()).text(),
                                new Target.Start(it.name(), Map.of()),
                                false))
                .stream()
                .toList();
    }

    private void outside(Event event) {
        switch (event) {
            case Event.Text(var text) -> text(text);
            case Event.Press(var visit, var option, var label) ->
                    new Presses(moment).press(visit, option, label);
            case Event.Start(var flow, var arguments) ->
                    new Starting(moment).start(flow, arguments);
            case Event.UnknownPress() ->
                    moment.sayBeside(
                            voice.common(CommonWord.OLD_BUTTON.key(), Map.of(), List.of()));
            case Event.Link(var payload) -> new Entrances(moment).link(payload);
            case Event.Contact(var phone, var _) -> contact(phone);
            case Event.Location place ->
                    shared(
                            AnswerType.LOCATION,
                            CommonWord.UNEXPECTED_LOCATION,
                            Map.of("latitude", place.latitude(), "longitude", place.longitude()));
            case Event.Photos(var pictures, var _) ->
                    shared(AnswerType.PHOTO, CommonWord.UNEXPECTED_PHOTO, pictures);
            case Event.Unsupported(var kind) ->
                    besideQuestion(CommonWord.UNSUPPORTED, Map.of("kind", kind));
            case Event.TimerFired(var kind, var visit) -> new Silence(moment).fired(kind, visit);
            case Event.Incident(var number) ->
                    moment.sayBeside(
                            voice.common(
                                    CommonWord.INCIDENT.key(),
                                    Map.of("number", number),
                                    List.of()));
            case Event.Outcome _, Event.Choices _ -> {}
        }
    }

    private void text(String text) {
        var entrances = new Entrances(moment);
        if (entrances.command(text)) {
            return;
        }
        var prompt = moment.asking().flatMap(Talk::question);
        if (prompt.isEmpty()) {
            entrances.text(text);
            return;
        }
        var hearing = new Hearing(moment, prompt.get());
        var pattern =
                hearing.means(text)
                        ? Optional.<String>empty()
                        : moment.understanding().starts().pattern(text);
        boolean forgotten = forgotten();
        moment.touch();
        if (pattern.isPresent()) {
            new Starting(moment).start(pattern.get(), Map.of());
        } else if (forgotten
                && wantsText()
                && moment.active().find(CommonFlow.RECAP.flow()).isPresent()) {
            new Starting(moment).beside(CommonFlow.RECAP, Map.of());
        } else {
            hearing.typed(text);
        }
    }

    private boolean forgotten() {
        var touched = moment.top().touched();
        return touched.plus(FORGOTTEN).isBefore(moment.situation().now());
    }

    private boolean wantsText() {
        return open().filter(slot -> slot.type() == AnswerType.TEXT).isPresent();
    }

    private void contact(String number) {
        var phone = Phone.parse(number);
        if (open().filter(slot -> slot.type() == AnswerType.PHONE).isEmpty()) {
            besideQuestion(CommonWord.UNEXPECTED_CONTACT, Map.of());
        } else if (phone.isEmpty()) {
            answering().ifPresent(it -> it.unclear(Reason.PHONE, Map.of()));
        } else {
            answering().ifPresent(it -> it.heard(phone.get().e164()));
        }
    }

    private void shared(AnswerType type, CommonWord unexpected, Object value) {
        if (open().filter(slot -> slot.type() == type).isEmpty()) {
            besideQuestion(unexpected, Map.of());
        } else {
            answering().ifPresent(it -> it.heard(value));
        }
    }

    /// Says something and asks the open question again.
    private void besideQuestion(CommonWord word, Map<String, Object> arguments) {
        voice.tell(word, arguments);
        moment.asking().ifPresent(_ -> new Asking(moment).again());
    }

    private Optional<Slot> open() {
        return moment.asking().isPresent() && moment.standing() instanceof Step.Ask ask
                ? Optional.of(moment.flow().slot(ask.slot()))
                : Optional.empty();
    }

    private Optional<Answering> answering() {
        moment.touch();
        var prompt = moment.top().question();
        return moment.standing() instanceof Step.Ask ask
                ? prompt.map(it -> new Answering(moment, it, ask, moment.flow().slot(ask.slot())))
                : Optional.empty();
    }
}
