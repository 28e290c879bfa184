/// The bot-script language: what a script may say, what features let it call, and the words it
/// speaks. Pure Java; the only I/O is reading a bundle. `design` of the language:
/// `docs/scripts.md`.
@NullMarked
@ApplicationModule(
        displayName = "Script",
        allowedDependencies = {})
package city.okno.script;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
