package city.okno.script;

/// What a feature does for a script, inside the transaction of the turn. No calls to the outside
/// world.
///
/// @param <P> a record; its components are the names under `with:`
/// @param <R> a sealed interface of records; their simple names are the branches under `on:`
@FunctionalInterface
public interface Action<P extends Record, R> {
    R perform(P with, Caller caller);
}
