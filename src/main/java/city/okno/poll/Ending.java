package city.okno.poll;

/// What became of the wish to close a poll early or to take it back.
public sealed interface Ending {

    record Ended() implements Ending {}

    /// It was over before.
    record OverBefore() implements Ending {}

    record Unknown() implements Ending {}
}
