package city.okno.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/// Runs the test class twice, on H2 and on PostgreSQL, in the whole running application. Parameters
/// of the constructor and of the tests are beans, [RunningOkno], or `@Value` expressions; the clock
/// is a running [TestClock].
///
/// There is one application per database for the whole suite, so a test brings data of its own (new
/// persons, new campaigns), expects rows of other tests in every table, and moves the clock only
/// forth. Planners run when a test says so.
///
/// ```java
/// @OknoTest
/// class ReadyPlannerTest {
///
///     ReadyPlannerTest(Documents documents, Planners planners, TestClock clock) { … }
/// ```
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(OnBothDatabases.WithSpring.class)
public @interface OknoTest {}
