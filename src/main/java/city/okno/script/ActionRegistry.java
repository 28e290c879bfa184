package city.okno.script;

import java.util.List;

/// Where features name what scripts may call.
public interface ActionRegistry {

    /// @param name `feature.verb`, for example `ideas.submit`
    /// @param outcome a sealed interface of records, or a single record when there is only one
    ///   outcome
    <P extends Record, R> void on(
            String name, Class<P> with, Class<R> outcome, Action<P, R> action);

    /// An action whose outcome is the list of options of a choice (`from: campaign.open`). The
    /// components of `with` are filled from the flow's slots of the same name.
    <P extends Record> void choices(String name, Class<P> with, Action<P, List<Choice>> action);
}
