package city.okno.poll;

/// What became of the wish to change a poll.
public sealed interface Changing {

    record Changed(int edition) implements Changing {}

    /// Somebody has answered the question as it was.
    record AnsweredAlready() implements Changing {}

    /// It is closed or was taken back.
    record Over() implements Changing {}

    /// There is no such audience, or its argument names nothing.
    record NobodyToAsk() implements Changing {}

    /// It would close before it opens, or is over already.
    record OutOfTime() implements Changing {}

    record Unknown() implements Changing {}
}
