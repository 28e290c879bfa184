package city.okno.campaign.application;

import city.okno.campaign.Questionnaire;
import city.okno.campaign.Rules;
import city.okno.campaign.Standing.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/// How a questionnaire is judged by the rules of a campaign.
final class Judgement {

    private Judgement() {}

    /// Why it is refused; empty when it is not.
    static Optional<Refusal> refusal(Questionnaire answers, Rules rules, LocalDate today) {
        if (answers.age(today) < rules.minimumAge()) {
            return Optional.of(Refusal.TOO_YOUNG);
        }
        if (rules.cityOnly() && !answers.inCity()) {
            return Optional.of(Refusal.OUTSIDE_CITY);
        }
        return Optional.empty();
    }

    /// Who is admitted first when places are few: 1 residents of the city who have used a centre, 2
    /// other residents, 3 all others. Equal ranks by time.
    static int rank(Questionnaire answers) {
        if (!answers.inCity()) {
            return 3;
        }
        return answers.usedCentre() ? 1 : 2;
    }
}
