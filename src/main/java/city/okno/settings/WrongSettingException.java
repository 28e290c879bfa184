package city.okno.settings;

/// A setting that Okno cannot start with, found outside the binding of a settings record. Whoever
/// runs Okno sees the two sentences and no stack trace.
public class WrongSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /// @param trouble what is wrong, naming the property and, unless it is secret, its value
    /// @param remedy what to do about it
    public WrongSettingException(String trouble, String remedy) {
        super(trouble);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
