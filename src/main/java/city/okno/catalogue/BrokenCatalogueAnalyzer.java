package city.okno.catalogue;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells the operator what is wrong with the files, by file and line, instead of a stack trace.
final class BrokenCatalogueAnalyzer extends AbstractFailureAnalyzer<BrokenCatalogueException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BrokenCatalogueException cause) {
        return new FailureAnalysis(
                "The files of the catalogue are not whole:\n" + cause.getMessage(),
                "Mend the files named above; `catalogue verify` proves them without starting Okno.",
                cause);
    }
}
