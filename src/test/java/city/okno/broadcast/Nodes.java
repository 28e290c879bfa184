package city.okno.broadcast;

import city.okno.kill.Ground;
import city.okno.kill.Program;
import city.okno.kill.Victim;
import city.okno.kill.Wire;
import city.okno.testing.TelegramStandIn;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The nodes on one database, each a process of its own.
final class Nodes implements AutoCloseable {

    private final Ground ground;
    private final Program program;
    private final Plan plan;
    private final List<String> settings;
    private final LinkedBlockingQueue<Order.AtWork> opened = new LinkedBlockingQueue<>();
    private final Wire wire = Wire.open(this::hear);
    private final List<Node> alive = new ArrayList<>();
    private int started;

    private record Node(Victim process, int port) {}

    Nodes(Ground ground, Program program, Plan plan, URI telegram) {
        this.ground = ground;
        this.program = program;
        this.plan = plan;
        this.settings = settings(telegram);
    }

    private Serializable hear(Serializable news) {
        opened.add((Order.AtWork) news);
        return "good";
    }

    void start() throws InterruptedException {
        // an H2 file has its place in the first node's folder
        var home = started == 0 || plan.nodes() == 1 ? ground.home() : other();
        started++;
        var process = Victim.start(program.command(plan.flags(), settings), home);
        Order.AtWork open = null;
        while (open == null || open.life() != process.life()) {
            process.mustLive();
            open = opened.poll(50, TimeUnit.MILLISECONDS);
        }
        alive.add(new Node(process, open.port()));
    }

    private Path other() {
        return ground.home().resolve("node-" + started);
    }

    /// Asks the first node.
    <T extends Serializable> T first(Order order, Class<T> answer) throws IOException {
        return Wire.ask(alive.getFirst().port(), order, answer);
    }

    /// Asks the last node.
    <T extends Serializable> T last(Order order, Class<T> answer) throws IOException {
        return Wire.ask(alive.getLast().port(), order, answer);
    }

    /// Kills the node that sends; another one must take over.
    Instant killHolder() throws IOException, InterruptedException {
        for (var node : alive) {
            if (Wire.ask(node.port(), new Order.HasLane(), Boolean.class)) {
                var killed = node.process().kill();
                alive.remove(node);
                return killed;
            }
        }
        throw new IllegalStateException("nobody has the lane");
    }

    int number() {
        return alive.size();
    }

    void stop() throws InterruptedException {
        for (var node : alive) {
            node.process().stop();
        }
        alive.clear();
    }

    @Override
    public void close() throws Exception {
        for (var node : alive) {
            node.process().kill();
        }
        wire.close();
    }

    private List<String> settings(URI telegram) {
        var all = new ArrayList<String>();
        all.add("--spring.config.location=classpath:/");
        all.add("--okno.scripts.location=" + Path.of("bot-scripts").toAbsolutePath());
        all.add("--okno.scripts.look=0s");
        all.add("--okno.telegram.token=" + TelegramStandIn.TOKEN);
        all.add("--okno.telegram.api-url=" + telegram);
        all.add("--okno.telegram.poll-timeout=5s");
        // the same by day and by night, and more than one broadcast a day
        all.add("--okno.notices.quiet-from=00:00");
        all.add("--okno.notices.quiet-until=00:00");
        all.add("--okno.broadcasts.per-day=10");
        all.add("--broadcast.parent=" + wire.port());
        all.addAll(plan.settings());
        all.addAll(ground.settings());
        return all;
    }
}
