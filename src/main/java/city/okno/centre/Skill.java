package city.okno.centre;

/// What a counter must be able to do for a service.
///
/// @param code as in the files: `property`
public record Skill(String code) {

    /// What every universal counter can do.
    public static final Skill UNIVERSAL = new Skill("universal");
}
