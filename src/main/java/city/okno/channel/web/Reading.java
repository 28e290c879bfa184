package city.okno.channel.web;

import java.util.Map;

/// What a request turned out to be.
sealed interface Reading {

    record Said(Utterance utterance) implements Reading {}

    /// @param more members of the problem that help to mend the request
    record Refused(ChatProblem problem, Map<String, Object> more) implements Reading {
        Refused(ChatProblem problem) {
            this(problem, Map.of());
        }
    }
}
