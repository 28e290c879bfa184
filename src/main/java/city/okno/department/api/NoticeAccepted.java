package city.okno.department.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/// The answer to a notice that was taken.
///
/// @param id by which to ask for it
/// @param state how far it is at once: mostly `waiting` or `active`, `suppressed` when it will not
///   leave
/// @param reason why it was suppressed; null: there is none
@JsonInclude(Include.NON_NULL)
record NoticeAccepted(String id, String state, @Nullable String reason) {}
