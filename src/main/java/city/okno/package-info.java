/// Okno: the single window of a city's public service centres inside the messengers that residents
/// already use. Each direct sub-package is one module; its `package-info` is its title page.
@NullMarked
package city.okno;

import org.jspecify.annotations.NullMarked;
