/// The rules of the house as tests: modules, clock, SQL, sources, documents, settings.
@NullMarked
package city.okno.house;

import org.jspecify.annotations.NullMarked;
