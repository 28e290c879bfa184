package city.okno.script.read;

/// What guards and the flows that they lead to agree on.
final class Guards {

    /// The end of a flow that ends the guarded flow too.
    static final String REFUSED = "refused";

    private Guards() {}
}
