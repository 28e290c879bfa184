package city.okno.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/// Runs the test class twice, on H2 and on PostgreSQL, without Spring. The tables are empty before
/// each test.
///
/// ```java
/// @DatabaseTest
/// class IdeaRepositoryTest {
///
///     private final TestDatabase database;
///     private final IdeaRepository ideas;
///
///     IdeaRepositoryTest(TestDatabase database) {
///         this.database = database;
///         this.ideas = new IdeaRepository(database.jdbc());
///     }
///
///     @Test
///     void refusesSecondVoteForSameIdea() {
///         var accepted = database.write(() -> ideas.insertVote(…));
/// ```
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(OnBothDatabases.WithoutSpring.class)
public @interface DatabaseTest {}
