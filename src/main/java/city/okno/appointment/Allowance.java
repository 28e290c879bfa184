package city.okno.appointment;

/// How many appointments somebody may have at a time.
///
/// @param missed how often they did not come of late; more than 0 only where that is why
public record Allowance(int open, int missed) {

    public boolean isCut() {
        return missed > 0;
    }
}
