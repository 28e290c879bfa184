package city.okno.delivery.outbox;

import city.okno.delivery.Channel;
import city.okno.delivery.Delivery;
import city.okno.delivery.Lookup;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Sign;
import city.okno.script.ChannelKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// A messenger in memory. Answers as it is told, by default with a number.
public final class Postman implements Channel {

    public final List<Outgoing> sent = new CopyOnWriteArrayList<>();
    public final List<Sign> signs = new CopyOnWriteArrayList<>();
    private final ChannelKind kind;
    private volatile Function<Outgoing, Delivery> answer =
            outgoing -> new Delivery.Accepted("m" + outgoing.letter().value());
    private volatile boolean knowsRepetition;
    private volatile boolean reports;
    private volatile List<Duration> pauses = List.of();
    private volatile Lookup lookup;

    public Postman() {
        this(ChannelKind.TELEGRAM);
    }

    public Postman(ChannelKind kind) {
        this.kind = kind;
    }

    public Postman answering(Function<Outgoing, Delivery> answer) {
        this.answer = answer;
        return this;
    }

    public Postman knowingRepetition() {
        this.knowsRepetition = true;
        return this;
    }

    public Postman reporting() {
        this.reports = true;
        return this;
    }

    public List<String> texts() {
        return sent.stream().map(outgoing -> outgoing.text().text()).toList();
    }

    @Override
    public ChannelKind kind() {
        return kind;
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        sent.add(outgoing);
        return answer.apply(outgoing);
    }

    @Override
    public void sign(Sign sign) {
        signs.add(sign);
    }

    @Override
    public boolean knowsRepetition() {
        return knowsRepetition;
    }

    /// Each letter that fails or does not arrive, whatever the reason, is sent again after these.
    public Postman pausing(Duration... pauses) {
        this.pauses = List.of(pauses);
        return this;
    }

    public Postman asked(Lookup lookup) {
        this.lookup = lookup;
        return this;
    }

    @Override
    public List<Duration> pauses(String reason) {
        return pauses;
    }

    @Override
    public Optional<Lookup> lookup() {
        return Optional.ofNullable(lookup);
    }

    @Override
    public boolean reports() {
        return reports;
    }
}
