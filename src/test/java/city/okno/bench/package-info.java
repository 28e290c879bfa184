/// How fast Okno is (`./mvnw verify -Pbench`). Every figure in `docs/performance.md` comes from
/// here; the databases are as in production: files, every commit on the disk. Okno's own part of a
/// turn is seen beside what the database alone needs for the same statements in the same minute.
@NullMarked
package city.okno.bench;

import org.jspecify.annotations.NullMarked;
