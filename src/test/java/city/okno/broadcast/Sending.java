package city.okno.broadcast;

import city.okno.kill.Ground;
import city.okno.kill.Program;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// A broadcast from its start to its end on one database, with all that may come in between.
final class Sending implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration SELDOM = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Ground ground;
    private final Plan plan;
    private final Gate gate = new Gate();
    private final Nodes nodes;
    private final Writers writers = new Writers(gate);
    private final Announcing announcing;
    private final Report report;
    private long[] chats = {};
    private @Nullable Instant killed;

    Sending(Ground ground, Program program, Plan plan) {
        this.ground = ground;
        this.plan = plan;
        this.nodes = new Nodes(ground, program, plan, gate.address());
        this.announcing = new Announcing(gate, nodes);
        this.report = new Report(ground.kind(), plan);
    }

    Report run() throws Exception {
        nodes.startAll();
        chats = nodes.first(new Order.Settle(plan.people()), long[].class);
        var length = plan.length();
        if (length == null) {
            tellEverybody();
        } else {
            tellFor(length);
        }
        return report;
    }

    /// Through a pause and the death of the node that sends; and another broadcast that is
    /// cancelled.
    private void tellEverybody() throws Exception {
        var one = start("one");
        beginTraffic();
        awaitNews(plan.people() / 4);
        pauseAndResume(one);
        awaitNews(plan.people() * 2 / 5);
        restTraffic();
        killHolder();
        beginTraffic();
        awaitEnd(one);
        restTraffic();
        var other = start("other");
        awaitNews(gate.news() + plan.people() / 10);
        cancel(other);
        nodes.stop();
        count();
        ground.look(jdbc -> new Books(report, killed).everybody(jdbc, one, chats, arrivals("one")));
    }

    /// Until the time is over.
    private void tellFor(Duration length) throws Exception {
        var one = start("one");
        beginTraffic();
        var end = System.nanoTime() + length.toNanos();
        awaitNews(plan.people() / 10);
        pauseAndResume(one);
        await(() -> System.nanoTime() >= end);
        restTraffic();
        cancel(one);
        nodes.stop();
        count();
        report.told = arrivals("one").size();
    }

    private void beginTraffic() {
        writers.begin(writing());
        announcing.begin(others());
    }

    private void restTraffic() throws Exception {
        announcing.rest();
        writers.rest();
    }

    private long start(String key) throws Exception {
        var begun = System.nanoTime();
        var before = gate.news();
        var id = nodes.first(new Order.Start(key), Long.class);
        awaitNews(before + 1);
        if (report.feeding.isZero()) {
            report.feeding = Duration.ofNanos(System.nanoTime() - begun);
        }
        return id;
    }

    /// Told to the node that need not be the one that sends.
    private void pauseAndResume(long broadcast) throws Exception {
        nodes.last(new Order.Pause(broadcast), Boolean.class);
        report.pause = silent("pause");
        nodes.last(new Order.Resume(broadcast), Boolean.class);
        awaitNews(gate.news() + 1);
    }

    private void cancel(long broadcast) throws Exception {
        nodes.last(new Order.Cancel(broadcast), Boolean.class);
        report.cancellation = silent("cancellation");
    }

    /// @return after what time the last letter arrived
    private Duration silent(String after) {
        var said = System.nanoTime();
        var end = said + plan.slowest().multipliedBy(2).toNanos();
        await(() -> System.nanoTime() >= end);
        var last =
                gate.arrivals().stream()
                        .filter(Gate.Arrival::isNews)
                        .mapToLong(Gate.Arrival::at)
                        .max()
                        .orElse(said);
        var took = Duration.ofNanos(Math.max(0, last - said));
        report.unless(
                took.compareTo(plan.slowest()) <= 0, "a letter arrived %s after %s", took, after);
        return took;
    }

    private void killHolder() throws Exception {
        killed = nodes.killHolder();
        var at = System.nanoTime();
        if (nodes.number() == 0) {
            nodes.start();
        }
        awaitNews(gate.news() + 1);
        report.silence =
                Duration.ofNanos(
                        gate.arrivals().stream()
                                        .filter(Gate.Arrival::isNews)
                                        .mapToLong(Gate.Arrival::at)
                                        .filter(moment -> moment > at)
                                        .min()
                                        .orElseThrow()
                                - at);
        writers.first(chats[0]);
        report.firstReply = Duration.ofNanos(System.nanoTime() - at);
    }

    private void count() {
        var all = gate.arrivals();
        var one = arrivals("one");
        report.largestSecond = Windows.largest(all.stream().mapToLong(Gate.Arrival::at));
        report.largestSecondOfNews =
                Windows.largest(
                        all.stream().filter(Gate.Arrival::isNews).mapToLong(Gate.Arrival::at));
        report.leastGap = Windows.leastGap(all);
        report.replies = writers.exchanges();
        report.crossed = crossed(all);
        report.announced = announcing.arrived();
        report.rate = Windows.rate(one);
        var slow = report.slow(Exchange::length, 0.99);
        report.unless(report.largestSecond <= plan.limit(), "%d in a second", report.largestSecond);
        report.unless(writers.unanswered().isEmpty(), "%s", writers.unanswered());
        report.unless(slow.compareTo(plan.slowestReply()) <= 0, "replies take %s", slow);
        var late = report.announced(0.99);
        report.unless(gate.repeated() == 0, "%d ready notices came again", gate.repeated());
        report.unless(announcing.missing().isEmpty(), "%s", announcing.missing());
        report.unless(late.compareTo(plan.slowestReply()) <= 0, "ready notices take %s", late);
    }

    /// The replies that met news in their chat.
    private List<Exchange> crossed(List<Gate.Arrival> all) {
        var news =
                all.stream()
                        .filter(Gate.Arrival::isNews)
                        .collect(Collectors.groupingBy(Gate.Arrival::chat));
        return report.replies.stream()
                .filter(exchange -> exchange.crossed(news.getOrDefault(exchange.chat(), List.of())))
                .toList();
    }

    private List<Gate.Arrival> arrivals(String key) {
        return gate.arrivals().stream().filter(arrival -> arrival.news().equals(key)).toList();
    }

    /// From all over the audience.
    private long[] writing() {
        var each = Math.max(1, chats.length / plan.writers());
        return Arrays.stream(chats)
                .filter(chat -> chat % each == 0)
                .limit(plan.writers())
                .toArray();
    }

    /// Who does not write, from all over the audience.
    private long[] others() {
        var writing = Arrays.stream(writing()).boxed().collect(Collectors.toSet());
        var others = Arrays.stream(chats).boxed().filter(chat -> !writing.contains(chat)).toList();
        var mixed = new ArrayList<>(others);
        Collections.shuffle(mixed, new Random(others.size()));
        return mixed.stream().mapToLong(Long::longValue).toArray();
    }

    private Order.Standing standing(long broadcast) throws Exception {
        return nodes.first(new Order.Look(broadcast), Order.Standing.class);
    }

    private void awaitNews(int number) {
        await(() -> gate.news() >= number);
    }

    /// Asks seldom: a node counts all letters to answer.
    private void awaitEnd(long broadcast) {
        await(SELDOM, () -> standing(broadcast).state().equals("FINISHED"));
    }

    static void await(Callable<Boolean> condition) {
        await(LOOK, condition);
    }

    private static void await(Duration look, Callable<Boolean> condition) {
        Awaitility.await().pollInterval(look).atMost(PATIENCE).until(condition);
    }

    @Override
    public void close() throws Exception {
        nodes.close();
        gate.close();
    }
}
