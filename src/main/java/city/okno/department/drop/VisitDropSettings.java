package city.okno.department.drop;

import jakarta.validation.Valid;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param drop the folder for files of visits
@Validated
@ConfigurationProperties("okno.visits")
record VisitDropSettings(@Valid @DefaultValue DropSettings drop) {}
