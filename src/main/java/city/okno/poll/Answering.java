package city.okno.poll;

import java.time.Instant;

/// What became of an answer.
public sealed interface Answering {

    record Counted(Difference difference) implements Answering {}

    /// What an answer changed.
    enum Difference {
        /// It is the person's first.
        FIRST,
        /// It took the place of another.
        CHANGED,
        /// The person had answered the same.
        NONE
    }

    /// The poll was changed after the person saw it.
    record Reworded() implements Answering {}

    record NotYet(Instant opens) implements Answering {}

    record Closed() implements Answering {}

    /// The poll asks others.
    record NotAsked() implements Answering {}

    /// One person, one answer: the phone has to be proved.
    record PhoneNeeded() implements Answering {}

    /// Not an answer to this question.
    record Misfit() implements Answering {}

    /// There is no such poll, or it was taken back.
    record Gone() implements Answering {}
}
