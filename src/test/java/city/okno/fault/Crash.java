package city.okno.fault;

/// The process died here. An error, so that nothing that Okno catches stops it.
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash(Fate.Step where) {
        super(where.name());
    }
}
