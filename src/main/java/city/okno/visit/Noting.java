package city.okno.visit;

/// What became of something said of a visit.
public sealed interface Noting {

    record Made() implements Noting {}

    /// It has come further than was known.
    record Changed() implements Noting {}

    /// It was said before.
    record Unchanged() implements Noting {}

    /// More is known already, or it is so long ago that nothing is kept of single visits.
    record Outdated() implements Noting {}

    /// Its centre, its counters or one of its times are known otherwise. Nothing changed.
    record Contradicted() implements Noting {}
}
