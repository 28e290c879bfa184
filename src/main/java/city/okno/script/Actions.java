package city.okno.script;

/// A feature's offer to bot scripts. Each feature has one bean of this type, named `…Actions`.
///
/// Only plain values cross, in both directions: text, whole number, decimal, boolean, date, time,
/// instant, duration, enum (its name), a one-field record (its field), a record (a map), a list of
/// these. A `@Nullable` component is optional.
public interface Actions {
    void register(ActionRegistry registry);
}
