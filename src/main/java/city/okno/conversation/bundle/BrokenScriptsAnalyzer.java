package city.okno.conversation.bundle;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells the operator what is wrong with the scripts, by file and line, instead of a stack trace.
final class BrokenScriptsAnalyzer extends AbstractFailureAnalyzer<BrokenScriptsException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BrokenScriptsException cause) {
        return new FailureAnalysis(
                "The bot scripts are not whole:\n" + cause.getMessage(),
                "Mend the files named above, or remove the folder to run the scripts of the jar.",
                cause);
    }
}
