package city.okno.department.callback;

import city.okno.department.event.DepartmentEvent;
import java.time.Instant;

/// An event that its address did not take, however often it was called.
///
/// @param attempts how often
/// @param trouble what the last one came to: `status_500`, `timeout`, `unreachable`, `tls`,
///   `not_allowed`
/// @param since when it was given up
public record DeadCall(DepartmentEvent event, int attempts, String trouble, Instant since) {}
