package city.okno.kill;

import city.okno.kill.Errand.Answer;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// To [KilledOkno]: one connection for each errand and each letter.
final class LoopbackDoor implements Door {

    private final PostOffice post;
    private final Wire wire = Wire.open(this::hear);
    private final LinkedBlockingQueue<News.AtWork> opened = new LinkedBlockingQueue<>();
    private volatile int port;

    LoopbackDoor(PostOffice post) {
        this.post = post;
    }

    @Override
    public List<String> settings() {
        return List.of("--kill.parent=" + wire.port());
    }

    /// A program that was killed just after it had opened does not count.
    @Override
    public void awaitOpen(Victim victim) throws InterruptedException {
        News.AtWork open = null;
        while (open == null || open.life() != victim.life()) {
            victim.mustLive();
            open = opened.poll(50, TimeUnit.MILLISECONDS);
        }
        port = open.port();
    }

    @Override
    public Answer ask(Errand errand) throws IOException {
        return Wire.ask(port, errand, Answer.class);
    }

    @Override
    public String stored(Errand.Update update) {
        return update.id();
    }

    @Override
    public void close() {
        wire.close();
    }

    private Serializable hear(Serializable news) {
        return switch ((News) news) {
            case News.AtWork open -> {
                opened.add(open);
                yield "good";
            }
            case News.Letter letter -> post.take(letter);
        };
    }
}
