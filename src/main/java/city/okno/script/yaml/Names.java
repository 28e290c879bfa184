package city.okno.script.yaml;

import java.util.regex.Pattern;

/// How names are written.
public enum Names {
    /// Flows and actions.
    DOTTED("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+", "small letters with a dot, like ideas.submit"),
    /// Slots and words, which become variables and components.
    SIMPLE("[a-z][A-Za-z0-9_]*", "a small letter, then letters, digits or _"),
    /// Options, steps and ends.
    ID("[a-z][A-Za-z0-9_.]*", "a small letter, then letters, digits, _ or a dot"),
    /// Bot API, setMyCommands: 1–32 lower-case letters, digits and underscores.
    COMMAND("[a-z][a-z0-9_]{0,31}", "1–32 small Latin letters, digits or _, without a slash");

    private final Pattern form;
    private final String expected;

    Names(String form, String expected) {
        this.form = Pattern.compile(form);
        this.expected = expected;
    }

    public boolean fits(String name) {
        return form.matcher(name).matches();
    }

    public String expected() {
        return expected;
    }
}
