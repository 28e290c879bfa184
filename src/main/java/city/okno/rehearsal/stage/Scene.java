package city.okno.rehearsal.stage;

import city.okno.conversation.Content;
import city.okno.conversation.Conversations;
import city.okno.conversation.Conversations.Acknowledgement;
import city.okno.conversation.Inbound;
import city.okno.delivery.Address;
import city.okno.delivery.Dispatcher;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Receipt;
import city.okno.delivery.Receipts;
import city.okno.planning.Planners;
import city.okno.rehearsal.chat.Line;
import city.okno.script.Given;
import city.okno.storage.NodeMemory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionTemplate;

/// The running program as a rehearsal touches it: messages in, time, what is due, and a restart.
public final class Scene {

    /// A long wait is walked through in steps, so that what is due one after the other happens so.
    private static final Duration STEP = Duration.ofMinutes(10);

    private static final int MOST_STEPS = 50;

    private static final Receipts.Report READ = new Receipts.Report(Receipt.READ, "", false);

    private final Conversations conversations;
    private final Dispatcher dispatcher;
    private final Receipts receipts;
    private final Planners planners;
    private final ObjectProvider<NodeMemory> memories;
    private final Map<String, Given> givens;
    private final StageRepository tables;
    private final TransactionTemplate writing;
    private final StageClock clock;
    private final Stage stage;
    private final Spotlight spotlight;
    private final Editions editions;
    private long updates;

    Scene(
            Conversations conversations,
            Dispatcher dispatcher,
            Receipts receipts,
            Planners planners,
            ObjectProvider<NodeMemory> memories,
            List<Given> givens,
            StageRepository tables,
            TransactionTemplate writing,
            StageClock clock,
            Stage stage,
            Spotlight spotlight,
            Editions editions) {
        this.conversations = conversations;
        this.dispatcher = dispatcher;
        this.receipts = receipts;
        this.planners = planners;
        this.memories = memories;
        this.givens =
                givens.stream()
                        .collect(Collectors.toUnmodifiableMap(Given::word, Function.identity()));
        this.tables = tables;
        this.writing = writing;
        this.clock = clock;
        this.stage = stage;
        this.spotlight = spotlight;
        this.editions = editions;
    }

    public Stage stage() {
        return stage;
    }

    public StageClock clock() {
        return clock;
    }

    public Spotlight spotlight() {
        return spotlight;
    }

    /// An empty city.
    public void begin() {
        writing.executeWithoutResult(_ -> tables.empty());
        editions.first();
        restart();
        stage.clear();
        spotlight.clear();
    }

    /// What the node kept in memory is gone.
    public void restart() {
        memories.forEach(NodeMemory::forget);
    }

    /// The scripts are replaced by others that say the same.
    public void upgrade() {
        editions.change();
        restart();
    }

    /// @return what is wrong with the line, or an empty text
    public String arrange(Line.Given given, city.okno.script.ChannelKind channel) {
        var handler = givens.get(given.word());
        if (handler == null) {
            return "one of: given "
                    + givens.keySet().stream().sorted().collect(Collectors.joining(", "));
        }
        var wrong =
                writing.execute(_ ->
                        handler.arrange(given.words(), given.quoted(), channel, clock.instant()));
        settle();
        return wrong == null ? "" : wrong;
    }

    public Inbound update(Address from, @Nullable String language, Content content) {
        return new Inbound("stage-" + ++updates, from, language, clock.instant(), content);
    }

    public Acknowledgement deliver(Inbound inbound) {
        return conversations.receive(inbound);
    }

    /// Whatever waits in the outbox leaves, and the messengers say what was read.
    public void settle() {
        dispatcher.drain(clock.instant());
        stage.takeRead().forEach(this::report);
    }

    private void report(Outgoing read) {
        receipts.report(read.to().channel(), StageChannel.id(read), READ, clock.instant());
    }

    /// The time goes by.
    public void pass(Duration time) {
        var step = STEP;
        if (time.dividedBy(step) > MOST_STEPS) {
            step = time.dividedBy(MOST_STEPS);
        }
        var left = time;
        while (left.isPositive()) {
            var part = left.compareTo(step) < 0 ? left : step;
            var before = clock.instant();
            clock.advance(part);
            left = left.minus(part);
            planners.runPassed(before, clock.instant());
            settle();
        }
    }
}
