package city.okno.delivery;

/// Asked inside a transaction before a letter that had left, or was about to, goes back into the
/// queue: whoever owns it may have cancelled meanwhile what it tells, or told it by another way.
public interface StillWanted {

    /// @param owner as given when the letter was put; true for somebody else's
    boolean isWanted(String owner, LetterId letter);
}
