package city.okno.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/// Measures instead of testing; only `-Pbench` runs it. Parameters are [Report] and [Cities], one
/// each for the run.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("long")
@Tag("bench")
@ExtendWith(BenchRun.class)
@interface Bench {}
