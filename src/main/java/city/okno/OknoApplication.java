package city.okno;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class OknoApplication {

    public static void main(String[] args) {
        if (ScriptsCommand.isMeant(args)) {
            System.exit(new ScriptsCommand(System.out).run(args));
        }
        if (CatalogueCommand.isMeant(args)) {
            System.exit(new CatalogueCommand(System.out).run(args));
        }
        SpringApplication.run(OknoApplication.class, args);
    }
}
