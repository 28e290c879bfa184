package city.okno.document;

import city.okno.script.Phone;
import org.jspecify.annotations.Nullable;

/// Whose case it is.
///
/// @param phone null after its owner had it erased, or when a department only tries the API out
public record Applicant(@Nullable Phone phone) {}
