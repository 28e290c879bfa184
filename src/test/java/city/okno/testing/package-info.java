/// The test kit. What a test needs decides what it asks for, cheapest first:
///
/// - nothing but Java: no annotation, a [TestClock] where time matters;
/// - a database: [DatabaseTest], on H2 and PostgreSQL, without Spring;
/// - the whole application: [OknoTest], on H2 and PostgreSQL, one Spring context each for the
///   suite;
/// - the page as people see it: [BrowserTest], in the system's Chromium, with the demo behind it.
@NullMarked
package city.okno.testing;

import org.jspecify.annotations.NullMarked;
