/// Looks for personal data in the log of the whole test run, which is written as at DEBUG: by its
/// shape ([Shape]), and by what the tests planted ([Planted]). A leak fails the test class in which
/// it was found ([NoLeaks]).
@NullMarked
package city.okno.testing.leak;

import org.jspecify.annotations.NullMarked;
