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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// The nodes on one database, each a process of its own.
final class Nodes implements AutoCloseable {

    private final Ground ground;
    private final Program program;
    private final Plan plan;
    private final List<String> settings;
    private final Map<Long, Order.AtWork> opened = new ConcurrentHashMap<>();
    private final Wire wire = Wire.open(this::hear);
    private final List<Node> alive = new ArrayList<>();
    private final List<Victim> started = new ArrayList<>();

    private record Node(Victim process, int port) {}

    Nodes(Ground ground, Program program, Plan plan, URI telegram) {
        this.ground = ground;
        this.program = program;
        this.plan = plan;
        this.settings = settings(telegram);
    }

    private Serializable hear(Serializable news) {
        var open = (Order.AtWork) news;
        opened.put(open.life(), open);
        return "good";
    }

    /// All at once.
    void startAll() throws InterruptedException {
        var processes = new ArrayList<Victim>();
        for (var node = 0; node < plan.nodes(); node++) {
            processes.add(process());
        }
        for (var process : processes) {
            awaitOpen(process);
        }
    }

    void start() throws InterruptedException {
        awaitOpen(process());
    }

    private Victim process() {
        // an H2 file has its place in the first node's folder
        var home = started.isEmpty() || plan.nodes() == 1 ? ground.home() : other();
        var process = Victim.start(program.command(plan.flags(), settings), home);
        started.add(process);
        return process;
    }

    private void awaitOpen(Victim process) throws InterruptedException {
        Order.AtWork open = null;
        while (open == null) {
            process.mustLive();
            TimeUnit.MILLISECONDS.sleep(50);
            open = opened.get(process.life());
        }
        alive.add(new Node(process, open.port()));
    }

    private Path other() {
        return ground.home().resolve("node-" + (started.size() + 1));
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
        for (var process : started) {
            process.kill();
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
