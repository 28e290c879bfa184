package city.okno.conversation.session;

/// Why silence is measured.
public enum TimerKind {
    /// Ask again, kindly.
    REMIND,
    /// Give the conversation up.
    EXPIRE
}
