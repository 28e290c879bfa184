package city.okno.campaign.audience;

import java.util.Optional;

/// Arguments that are numbers.
final class Numbers {

    private Numbers() {}

    /// Empty when it is no number from 1.
    static Optional<Long> of(String argument) {
        return argument.matches("[1-9][0-9]{0,17}")
                ? Optional.of(Long.valueOf(argument))
                : Optional.empty();
    }
}
