package city.okno.demo;

import city.okno.catalogue.CatalogueFiles;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// The centres and services of the demo city.
@Component
@ConditionalOnProperty("okno.demo.enabled")
class DemoCatalogue implements CatalogueFiles {

    @Override
    public Map<String, byte[]> read() {
        return DemoFiles.catalogue();
    }
}
