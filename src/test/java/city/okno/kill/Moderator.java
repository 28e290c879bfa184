package city.okno.kill;

import city.okno.kill.Errand.Said;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Publishes each idea that a letter asks about, by the button under it.
final class Moderator {

    static final String CHAT = "1000000";

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Pattern NEW = Pattern.compile("New idea (\\d+)");

    private final Provider provider;
    private final PostOffice.Mailbox mailbox;
    private final List<String> published = new ArrayList<>();

    Moderator(Provider provider, PostOffice post) {
        this.provider = provider;
        this.mailbox = post.mailbox(CHAT);
    }

    /// The numbers of ideas, in the order in which they were published.
    synchronized List<String> published() {
        return List.copyOf(published);
    }

    /// A piece of the answer to a press.
    static String answer(String number) {
        return "Idea " + number + " is published";
    }

    /// @return whether there was one to decide about
    boolean decideOne() throws InterruptedException {
        var asked = mailbox.next(it -> NEW.matcher(it.text()).find(), LOOK);
        if (asked.isEmpty()) {
            return false;
        }
        var letter = asked.get();
        var press = new Said.Press(letter.buttons().getFirst().token());
        var number = NEW.matcher(letter.text()).results().findFirst().orElseThrow().group(1);
        provider.bring(new Errand.Update("moderator-" + number, CHAT, press));
        synchronized (this) {
            published.add(number);
        }
        return true;
    }
}
