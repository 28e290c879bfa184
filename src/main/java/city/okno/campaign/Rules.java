package city.okno.campaign;

import org.jspecify.annotations.Nullable;

/// Who may take part in a campaign.
///
/// @param minimumAge full years on the day of the application
/// @param cityOnly whether only residents of the city are admitted
/// @param places how many are admitted at most, 1 or more; null: all who meet the rules
public record Rules(int minimumAge, boolean cityOnly, @Nullable Integer places) {
    public Rules {
        if (minimumAge < 0 || (places != null && places < 1)) {
            throw new IllegalArgumentException("rules: " + minimumAge + ", " + places);
        }
    }
}
