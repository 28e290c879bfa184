package city.okno.resident;

/// Where codes come from.
@FunctionalInterface
interface CodeSource {

    /// Six digits.
    String next();
}
