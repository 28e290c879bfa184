package city.okno.conversation.engine;

import java.util.List;

/// A flow on its way.
///
/// @param step id of the step that it stands at
/// @param waits what has to happen before it goes on
/// @param slots answers; those of a question that still collects are here too
/// @param result components of the last outcome, without those that no later step reads
/// @param asked ids of the steps whose questions were answered, oldest first: the way back
/// @param correcting slots that are asked again before the flow goes on where it stood
public record Frame(
        String flow,
        String step,
        Waits waits,
        Values slots,
        Values result,
        List<String> asked,
        List<String> correcting) {

    public enum Waits {
        NOTHING,
        ANSWER,
        CHOICES,
        OUTCOME,
        RETURN
    }

    public Frame {
        asked = List.copyOf(asked);
        correcting = List.copyOf(correcting);
    }
}
