package city.okno.resident.code;

/// Where codes come from.
@FunctionalInterface
interface CodeSource {

    /// Six digits.
    String next();
}
