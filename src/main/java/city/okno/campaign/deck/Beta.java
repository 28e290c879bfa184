package city.okno.campaign.deck;

import java.util.random.RandomGenerator;

/// The Beta distribution, as a quotient of two Gamma variates.
final class Beta {

    private Beta() {}

    /// @param alpha 1 or more
    /// @param beta 1 or more
    /// @return between 0 and 1
    static double sample(RandomGenerator random, double alpha, double beta) {
        double one = gamma(random, alpha);
        return one / (one + gamma(random, beta));
    }

    /// G. Marsaglia and W. W. Tsang, "A simple method for generating gamma variables", 2000; for
    /// shapes of 1 and more.
    private static double gamma(RandomGenerator random, double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double root = 1 + c * x;
            if (root > 0) {
                double v = root * root * root;
                double u = 1 - random.nextDouble();
                if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                    return d * v;
                }
            }
        }
    }
}
