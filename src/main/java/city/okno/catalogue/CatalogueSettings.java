package city.okno.catalogue;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// `okno.catalogue.*`.
///
/// @param location folder with a sub-folder for each chapter; where it is absent, what the database
///   has stays, or the demo's files serve
/// @param byHand changed files wait until an admin applies them
@Validated
@ConfigurationProperties("okno.catalogue")
record CatalogueSettings(
        @NotBlank @DefaultValue("config/city") String location,
        @DefaultValue("false") boolean byHand) {}
