package city.okno.poll;

/// What became of the wish to ask something.
public sealed interface Asking {

    record Asked(PollId poll) implements Asking {}

    /// There is no such audience, or its argument names nothing.
    record NobodyToAsk() implements Asking {}

    /// It would close before it opens, or is over already.
    record OutOfTime() implements Asking {}
}
