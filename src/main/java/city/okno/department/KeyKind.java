package city.okno.department;

/// Whom a key reaches. Stored by name.
public enum KeyKind {
    /// Everybody.
    LIVE("okno_live"),
    /// Only the numbers that it was made for: people of the department try it out.
    TEAM("okno_team"),
    /// Nobody: nothing leaves, and what it says stays apart from real cases.
    TEST("okno_test");

    private static final String TESTER = "test:";

    private final String prefix;

    KeyKind(String prefix) {
        this.prefix = prefix;
    }

    /// With which keys of this kind begin, before an underscore.
    String prefix() {
        return prefix;
    }

    /// Under which cases and events are kept: those of a test key never meet real ones.
    public String sender(String department) {
        return switch (this) {
            case LIVE, TEAM -> department;
            case TEST -> TESTER + department;
        };
    }
}
