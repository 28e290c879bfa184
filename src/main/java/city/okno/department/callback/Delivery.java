package city.okno.department.callback;

import city.okno.department.event.DepartmentEvent;

/// An event on its way to an address, claimed by whoever has it.
///
/// @param attempts with this one, from 1; a result counts only while nobody made another one
record Delivery(long id, int attempts, DepartmentEvent event) {}
