package city.okno.kill;

import city.okno.kill.Errand.Said;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Somebody with a talk to finish, whatever happens to the program meanwhile. Presses buttons as
/// long as every answer arrived; after one that did not come nobody can say which question a button
/// belongs to, so the resident writes instead.
final class Resident {

    /// A piece of the answer to `/help`.
    static final String HELP = "Write what you need in your own words";

    private static final Duration PATIENCE = Duration.ofMillis(700);

    final String chat;
    final Talk talk;
    private final RandomGenerator random;
    private final Provider provider;
    private final PostOffice.Mailbox mailbox;
    private boolean inStep = true;
    private volatile int said;

    Resident(int number, Talk talk, RandomGenerator random, Provider provider, PostOffice post) {
        this.chat = String.valueOf(1_000_000 + number);
        this.talk = talk;
        this.random = random;
        this.provider = provider;
        this.mailbox = post.mailbox(chat);
    }

    void live() throws InterruptedException {
        Optional<News.Letter> seen = Optional.empty();
        for (var line : talk.lines()) {
            say(said(line, seen.orElse(null)));
            seen = inStep ? answer(line.answer(), PATIENCE) : Optional.empty();
            inStep = inStep && seen.isPresent();
        }
    }

    /// Asks for help when everything is over.
    ///
    /// @return whether there was an answer
    boolean isAnswered(Duration patience) throws InterruptedException {
        mailbox.next(_ -> false, Duration.ZERO);
        say(new Said.Text("/help"));
        return answer(HELP, patience).isPresent();
    }

    /// How far the talk has come.
    @Override
    public String toString() {
        return "resident " + chat + " after " + said + " of " + talk.lines().size() + " lines";
    }

    private void say(Said what) {
        var update = new Errand.Update(chat + "-" + ++said, chat, what);
        provider.bring(update);
        if (random.nextInt(20) == 0) {
            provider.bringAgain(update);
        }
    }

    private Said said(Talk.Line line, News.@Nullable Letter seen) {
        return seen == null
                ? line.said()
                : seen.buttons().stream()
                        .filter(it -> it.label().equals(line.button()))
                        .findFirst()
                        .<Said>map(it -> new Said.Press(it.token()))
                        .orElse(line.said());
    }

    private Optional<News.Letter> answer(String piece, Duration patience)
            throws InterruptedException {
        return mailbox.next(it -> it.text().contains(piece), patience);
    }
}
