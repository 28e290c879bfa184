package city.okno.campaign;

/// Votes on an idea, counted.
///
/// @param exposures how many people were shown the idea's card and answered, or had a day for it
public record Tally(int inFavour, int against, int passes, int exposures) {

    public static final Tally NONE = new Tally(0, 0, 0, 0);

    /// 95 % of a normal distribution lie within so many deviations.
    private static final double Z = 1.96;

    /// Lower bound of the Wilson score interval (E. B. Wilson, 1927) of the share of votes in
    /// favour, n = for + against; 0 without votes. Few votes give a low bound, so that 3 of 3
    /// stands below 90 of 100.
    public double wilson() {
        int n = inFavour + against;
        if (n == 0) {
            return 0;
        }
        double share = (double) inFavour / n;
        double z2 = Z * Z;
        double spread = Z * Math.sqrt((share * (1 - share) + z2 / (4 * n)) / n);
        return Math.max(0, (share + z2 / (2 * n) - spread) / (1 + z2 / n));
    }
}
