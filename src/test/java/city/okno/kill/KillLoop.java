package city.okno.kill;

import city.okno.kill.Errand.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Starts the program, lets the town write, kills the program, and again, on one database. From
/// time to time the town rests, everything under way comes to its end, and what is stored is
/// compared with what was acknowledged and with what arrived.
final class KillLoop implements AutoCloseable {

    /// The longest life at work, and of those that are killed while they start.
    private static final Duration LIFE = Duration.ofSeconds(4);

    private static final Duration REST = Duration.ofMinutes(3);

    private final Plan plan;
    private final RandomGenerator random;
    private final Wrongs wrongs = new Wrongs();
    private final PostOffice post = new PostOffice();
    private final Door door;
    private final Provider provider;
    private final Town town;
    private final Reckoning reckoning;
    private final Report report;

    /// @param restEvery rounds between two looks at what is stored; after the last there is one too
    /// @param crowd residents at once
    record Plan(Ground ground, Program program, long seed, int rounds, int restEvery, int crowd) {}

    KillLoop(Plan plan, Function<PostOffice, Door> door) {
        this.plan = plan;
        this.random = new Random(plan.seed());
        this.door = door.apply(post);
        this.provider = new Provider(this.door, wrongs);
        this.town = new Town(plan.seed(), plan.crowd(), provider, post, wrongs);
        this.report = new Report(plan, wrongs);
        this.reckoning = new Reckoning(town, provider, post, wrongs, report);
    }

    /// Stops at the first round that shows something wrong.
    Report run() throws InterruptedException {
        var begun = System.nanoTime();
        for (var round = 1; round <= plan.rounds() && wrongs.isEmpty(); round++) {
            report.round = round;
            if (round == plan.rounds() || round % plan.restEvery() == 0) {
                rest();
            } else if (round > 1 && random.nextInt(10) == 0) {
                killWhileItStarts();
            } else {
                killAtWork();
            }
            report.duration = Duration.ofNanos(System.nanoTime() - begun);
        }
        report.repeated = provider.repeated();
        return report;
    }

    private void killWhileItStarts() throws InterruptedException {
        var victim = start(List.of());
        Thread.sleep(random.nextLong(LIFE.toMillis()));
        kill(victim);
    }

    private void killAtWork() throws InterruptedException {
        var victim = start(List.of());
        open(victim);
        wake();
        Thread.sleep(random.nextLong(LIFE.toMillis()));
        kill(victim);
    }

    /// Its kill meets a program that has nothing left to do.
    private void rest() throws InterruptedException {
        var victim = start(List.of());
        open(victim);
        wake();
        town.rest();
        settle();
        reckoning.callEverybody();
        settle();
        kill(victim);
        if (wrongs.isEmpty()) {
            plan.ground().look(reckoning::of);
        }
    }

    private void settle() throws InterruptedException {
        var deadline = System.nanoTime() + REST.toNanos();
        while (town.moderator.decideOne() || provider.ask(new Errand.Idle()) != Answer.DONE) {
            if (System.nanoTime() > deadline) {
                wrongs.add("something is left to do and nobody does it");
                return;
            }
        }
    }

    /// Founds the city, lets the town live for a while and the program end in peace.
    ///
    /// @param flags of the JVM
    void found(List<String> flags, Duration life) throws InterruptedException {
        var victim = start(flags);
        open(victim);
        if (life.isPositive()) {
            town.begin();
            Thread.sleep(life);
            town.rest();
        }
        victim.stop();
        provider.closed();
    }

    private Victim start(List<String> flags) {
        return Victim.start(plan.program().command(flags, settings()), plan.ground().home());
    }

    private void open(Victim victim) throws InterruptedException {
        door.awaitOpen(victim);
        provider.opened(report.round);
        provider.bring(new Errand.Found());
    }

    private void wake() {
        if (!town.isAwake()) {
            town.begin();
        }
    }

    private void kill(Victim victim) throws InterruptedException {
        report.killed(victim.kill());
        provider.closed();
    }

    private List<String> settings() {
        var settings = new ArrayList<String>();
        settings.add("--spring.config.location=classpath:/");
        settings.add("--okno.scripts.location=" + Path.of("bot-scripts").toAbsolutePath());
        // nobody waits long for what a dead node held
        settings.add("--okno.delivery.hold=1s");
        settings.add("--okno.delivery.look=200ms");
        settings.add("--okno.delivery.answer=5s");
        settings.add("--okno.delivery.lanes.telegram.rate=300");
        settings.add("--okno.delivery.lanes.telegram.per-chat=0s");
        settings.add("--okno.delivery.lanes.sms.rate=100");
        settings.add("--okno.delivery.lanes.sms.calls=8");
        // the same by day and by night
        settings.add("--okno.notices.quiet-from=00:00");
        settings.add("--okno.notices.quiet-until=00:00");
        // nothing is to wait for a digest
        settings.add("--okno.notices.caps.per-hour=10000");
        settings.add("--okno.notices.caps.per-day=10000");
        settings.addAll(door.settings());
        settings.addAll(plan.ground().settings());
        return settings;
    }

    @Override
    public void close() {
        door.close();
    }
}
