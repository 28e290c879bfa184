/// The database under Okno: which one it is (an H2 file by default, PostgreSQL by setting its
/// address), who may write when, the clock whose ticks it can keep, the key of the hashes that
/// outlive personal data, and the lease that decides which node does what only one may do.
///
/// Modules bring their own tables, migrations and repositories; nothing here knows about them.
@ApplicationModule(allowedDependencies = "settings")
@NullMarked
package city.okno.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
