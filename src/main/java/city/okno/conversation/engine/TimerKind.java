package city.okno.conversation.engine;

/// Why silence is measured.
public enum TimerKind {
    /// Ask again, kindly.
    REMIND,
    /// Give the conversation up.
    EXPIRE
}
