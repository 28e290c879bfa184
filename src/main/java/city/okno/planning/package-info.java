/// When something has to happen by itself: a module offers a [Planner], Quartz runs it every period
/// and, once its work has become due by a commit, at once. Planners look for due work in sets;
/// single messages are rows of the outbox, not jobs.
///
/// Quartz keeps its jobs in memory on H2, where it must not be a second writer, and in clustered
/// tables on PostgreSQL, where one node at a time runs a planner.
@ApplicationModule(allowedDependencies = {"operations", "storage"})
@NullMarked
package city.okno.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
