package city.okno.campaign;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// What an applicant tells about himself. `toString` shows nothing of it.
///
/// @param district where in the city, in the applicant's words; null when not in the city
/// @param usedCentre whether the applicant has ever been to a centre, by his own word
public record Questionnaire(
        LocalDate bornOn, boolean inCity, @Nullable String district, boolean usedCentre) {

    /// Full years on this day.
    public int age(LocalDate today) {
        return Period.between(bornOn, today).getYears();
    }

    @Override
    public String toString() {
        return "Questionnaire[…]";
    }
}
