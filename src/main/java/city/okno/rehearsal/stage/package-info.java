/// What a performance stands on: a clock that can be set, messengers that only remember, a city
/// that can be emptied, and the light in which a turn's words are seen and turns are broken off.
@NullMarked
package city.okno.rehearsal.stage;

import org.jspecify.annotations.NullMarked;
