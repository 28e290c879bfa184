package city.okno.script.words;

/// How a text uses an argument.
public enum Use {
    /// `{title}`.
    PLAIN("{name}"),
    /// `{points, number}`.
    NUMBER("{name, number}"),
    /// `{day, date, long}`.
    DATE("{name, date, long}"),
    /// `{at, time, short}`.
    TIME("{name, time, short}"),
    /// `{count, plural, one{…} other{…}}`, also ordinal.
    PLURAL("{name, plural, …}"),
    /// `{kind, select, a{…} other{…}}`.
    SELECT("{name, select, …}");

    private final String form;

    Use(String form) {
        this.form = form;
    }

    /// As it is written for an argument of this name.
    public String of(String name) {
        return form.replace("name", name);
    }

    boolean wantsNumber() {
        return this == NUMBER || this == PLURAL;
    }
}
