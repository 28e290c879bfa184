package city.okno.script.flow;

/// A typed expression, checked while loading. Pure.
public interface Condition {

    /// As it is written.
    String source();

    boolean holds(Scope scope);
}
