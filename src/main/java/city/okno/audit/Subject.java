package city.okno.audit;

/// What it was done to.
///
/// @param kind for example `idea`, at most 30 characters
/// @param id the internal number or another id that names no person, at most 60 characters
public record Subject(String kind, String id) {

    public static Subject of(String kind, long id) {
        return new Subject(kind, Long.toString(id));
    }
}
