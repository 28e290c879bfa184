package city.okno.notice.budget;

import org.jspecify.annotations.Nullable;

/// A department's month, in segments.
///
/// @param allowed null: as many as it needs
/// @param reserved for letters whose outcome is not known yet
/// @param spent by letters that were sent
record Budget(String department, @Nullable Integer allowed, int reserved, int spent) {}
