/// What holds for all of Okno and is set in `config/application.yml`: zone, languages, secret,
/// public address, first admins. Every other module keeps its own settings in a validated record of
/// its own; this one adds what makes a wrong value stop the start with a sentence.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package city.okno.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
