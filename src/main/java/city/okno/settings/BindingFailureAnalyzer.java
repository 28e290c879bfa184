package city.okno.settings;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/// Says in one sentence which setting is wrong, where it stands and what is expected.
@Order(Ordered.HIGHEST_PRECEDENCE)
class BindingFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final String REMEDY =
            "Correct it. Every setting stands, with its meaning and default, in config/application.yml.";

    @Override
    protected FailureAnalysis analyze(Throwable root, BindException failure) {
        return new FailureAnalysis(describe(failure), REMEDY, failure);
    }

    private static String describe(BindException failure) {
        return failure.getCause() instanceof BindValidationException invalid
                ? describe(invalid.getValidationErrors())
                : describeConversion(failure);
    }

    private static String describe(ValidationErrors errors) {
        return errors.getAllErrors().stream()
                .map(error -> describe(errors, error))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /// A rule over several settings is an `@AssertTrue`, whose name says nothing to whoever runs
    /// Okno.
    private static String describe(ValidationErrors errors, ObjectError error) {
        if ("AssertTrue".equals(error.getCode())) {
            return errors.getName() + ": " + error.getDefaultMessage() + ".";
        }
        return setting(errors, error).asWritten() + ": it " + error.getDefaultMessage() + ".";
    }

    private static Setting setting(ValidationErrors errors, ObjectError error) {
        var name =
                error instanceof FieldError field
                        ? errors.getName()
                                + "."
                                + DataObjectPropertyName.toDashedForm(field.getField())
                        : errors.getName().toString();
        return errors.getBoundProperties().stream()
                .filter(property -> holds(property, name))
                .findFirst()
                .map(Setting::of)
                .orElseGet(() -> new Setting(name, null, null));
    }

    /// A list may be written as one property (`a, b`) or as one for each element.
    private static boolean holds(ConfigurationProperty property, String name) {
        var written = property.getName().toString();
        return name.equals(written) || name.startsWith(written + "[");
    }

    private static String describeConversion(BindException failure) {
        var property = failure.getProperty();
        return property == null
                ? failure.getName() + ": " + deepestMessage(failure) + "."
                : Setting.of(property).asWritten()
                        + "; expected is "
                        + Expected.of(failure.getTarget().getType())
                        + ".";
    }

    private static @Nullable String deepestMessage(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }
}
