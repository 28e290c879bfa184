package city.okno.rehearsal.stage;

import city.okno.delivery.Address;
import city.okno.delivery.Outgoing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What everybody was sent, in order, and what of it a `.chat` file has not looked at yet.
public final class Stage {

    private final Map<Address, List<Outgoing>> shown = new HashMap<>();
    private final List<Outgoing> everything = new ArrayList<>();
    private final List<Outgoing> unseen = new ArrayList<>();
    private final List<Missed> missed = new ArrayList<>();
    private final Set<String> blocked = new HashSet<>();
    private final List<Outgoing> read = new ArrayList<>();

    /// A message that its messenger does not carry as it is.
    ///
    /// @param trouble such as `12 rows of buttons, where 6 fit`
    public record Missed(Outgoing outgoing, String trouble) {}

    synchronized void show(Outgoing outgoing) {
        shown.computeIfAbsent(outgoing.to(), _ -> new ArrayList<>()).add(outgoing);
        everything.add(outgoing);
        unseen.add(outgoing);
    }

    synchronized void miss(Outgoing outgoing, String trouble) {
        missed.add(new Missed(outgoing, trouble));
    }

    public synchronized List<Missed> missed() {
        return List.copyOf(missed);
    }

    /// The first message to this address that was not looked at.
    public synchronized Optional<Outgoing> next(Address to) {
        var first = unseen.stream().filter(outgoing -> outgoing.to().equals(to)).findFirst();
        first.ifPresent(unseen::remove);
        return first;
    }

    public synchronized List<Outgoing> everything() {
        return List.copyOf(everything);
    }

    public synchronized List<Outgoing> unseen() {
        return List.copyOf(unseen);
    }

    public synchronized void ignoreUnseen() {
        unseen.clear();
    }

    public synchronized List<Outgoing> sentTo(Address to) {
        return List.copyOf(shown.getOrDefault(to, List.of()));
    }

    /// @param account in every messenger
    synchronized void block(String account) {
        blocked.add(account);
    }

    synchronized boolean isBlocked(Address to) {
        return blocked.contains(to.value());
    }

    /// Whatever this account was sent.
    synchronized void read(String account) {
        everything.stream().filter(it -> it.to().value().equals(account)).forEach(read::add);
    }

    /// What was read and not taken yet.
    synchronized List<Outgoing> takeRead() {
        var taken = List.copyOf(read);
        read.clear();
        return taken;
    }

    synchronized void clear() {
        shown.clear();
        everything.clear();
        unseen.clear();
        missed.clear();
        blocked.clear();
        read.clear();
    }
}
