package city.okno.centre;

/// A place on the earth, WGS 84.
///
/// @param latitude degrees north, −90 to 90
/// @param longitude degrees east, −180 to 180
public record GeoPoint(double latitude, double longitude) {

    /// Mean radius of the earth, IUGG.
    private static final double RADIUS = 6_371_008.8;

    public GeoPoint {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("no place on the earth");
        }
    }

    /// Along the surface of a sphere, by the haversine formula; wrong by half a percent at most.
    public double metresTo(GeoPoint other) {
        double north = Math.toRadians(other.latitude - latitude) / 2;
        double east = Math.toRadians(other.longitude - longitude) / 2;
        double a =
                Math.pow(Math.sin(north), 2)
                        + Math.cos(Math.toRadians(latitude))
                                * Math.cos(Math.toRadians(other.latitude))
                                * Math.pow(Math.sin(east), 2);
        return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    /// Where somebody is never stands in a log.
    @Override
    public String toString() {
        return "GeoPoint[…]";
    }
}
