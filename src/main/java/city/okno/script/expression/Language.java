package city.okno.script.expression;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// CEL with what scripts need: `slots`, `result`, `event`, `answer`, and three functions:
/// `date('2026-06-05')`, `time('09:30')` and `years(from, to)`, the full years between two dates. A
/// date is a timestamp at its beginning in UTC, a time of day is the duration since midnight.
final class Language {

    static final String SLOTS = "slots";
    static final String RESULT = "result";
    static final String EVENT = "event";
    static final String ANSWER = "answer";

    static final String DATE = "date";
    static final String TIME = "time";
    static final String YEARS = "years";

    private static final CelType ANYTHING = MapType.create(SimpleType.STRING, SimpleType.DYN);

    /// Knows only the names; what stands in them is known when the way to a condition is.
    static final CelCompiler UNTYPED =
            builder()
                    .addVar(SLOTS, ANYTHING)
                    .addVar(RESULT, ANYTHING)
                    .addVar(EVENT, ANYTHING)
                    .addVar(ANSWER, SimpleType.DYN)
                    .build();

    static final CelRuntime RUNTIME =
            CelRuntimeFactory.plannerRuntimeBuilder()
                    .addFunctionBindings(
                            CelFunctionBinding.from("date_text", String.class, Language::date),
                            CelFunctionBinding.from("time_text", String.class, Language::time),
                            CelFunctionBinding.from(
                                    "years_dates", Instant.class, Instant.class, Language::years))
                    .build();

    private Language() {}

    static CelCompilerBuilder builder() {
        return CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addFunctionDeclarations(
                        CelFunctionDecl.newFunctionDeclaration(
                                DATE,
                                CelOverloadDecl.newGlobalOverload(
                                        "date_text", SimpleType.TIMESTAMP, SimpleType.STRING)),
                        CelFunctionDecl.newFunctionDeclaration(
                                TIME,
                                CelOverloadDecl.newGlobalOverload(
                                        "time_text", SimpleType.DURATION, SimpleType.STRING)),
                        CelFunctionDecl.newFunctionDeclaration(
                                YEARS,
                                CelOverloadDecl.newGlobalOverload(
                                        "years_dates",
                                        SimpleType.INT,
                                        SimpleType.TIMESTAMP,
                                        SimpleType.TIMESTAMP)));
    }

    /// @throws java.time.DateTimeException when it is no date
    static Object date(String text) {
        return CelValues.of(LocalDate.parse(text));
    }

    /// @throws java.time.DateTimeException when it is no time
    static Object time(String text) {
        return CelValues.of(LocalTime.parse(text));
    }

    private static Object years(Instant from, Instant to) {
        return ChronoUnit.YEARS.between(
                LocalDate.ofInstant(from, ZoneOffset.UTC), LocalDate.ofInstant(to, ZoneOffset.UTC));
    }
}
