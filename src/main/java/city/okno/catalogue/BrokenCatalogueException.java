package city.okno.catalogue;

import city.okno.script.fault.Fault;
import java.util.List;
import java.util.stream.Collectors;

/// The files of the catalogue are not whole, so Okno does not start.
final class BrokenCatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenCatalogueException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    }
}
