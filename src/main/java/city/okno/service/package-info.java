/// Civic services: what they are called in everyday words, how long they take, what they cost,
/// which documents they need and where they are given; life situations, which bundle them; and
/// answers to common questions. They stand in the [catalogue][city.okno.catalogue].
@NullMarked
@ApplicationModule(
        displayName = "Service",
        allowedDependencies = {"script", "search", "catalogue", "centre", "settings"})
package city.okno.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
