package city.okno.campaign;

/// The number of an idea that people see and say (`idea 17`): from 1, without gaps, over all
/// campaigns.
public record IdeaNumber(long value) {
    public IdeaNumber {
        if (value < 1) {
            throw new IllegalArgumentException("not the number of an idea: " + value);
        }
    }
}
