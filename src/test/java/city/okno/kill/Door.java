package city.okno.kill;

import city.okno.kill.Errand.Answer;
import java.io.IOException;
import java.util.List;

/// The ways between the town and the program: errands in, letters out. It lives with the town, so
/// that what was sent is known after a kill.
interface Door extends AutoCloseable {

    /// What the program has to be told to find its end.
    List<String> settings();

    /// Returns when a program that was just started takes errands.
    void awaitOpen(Victim victim) throws InterruptedException;

    /// @throws IOException when there is no answer: nobody knows how far the errand came
    Answer ask(Errand errand) throws IOException;

    /// Under which id the program knows an update.
    String stored(Errand.Update update);

    @Override
    void close();
}
