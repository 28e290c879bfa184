package city.okno.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CentresTest {

    private static final double RADIUS = 6_371_008.8;

    private final Centres centres = TestCentres.demo();

    @Test
    void knowsTheNearestCentreAsTheChordThroughTheEarthDoes() {
        var random = new Random(5);
        for (int i = 0; i < 300; i++) {
            var place = new GeoPoint(random.nextDouble(55.4, 56.1), random.nextDouble(37.0, 38.0));
            var expected =
                    centres.all().stream()
                            .sorted(Comparator.comparingDouble(it -> chord(place, it.place())))
                            .limit(5)
                            .map(Centre::code)
                            .toList();

            assertThat(centres.nearest(place, 5))
                    .extracting(near -> near.centre().code())
                    .isEqualTo(expected);
        }
    }

    @Test
    void measuresInMetres() {
        var kremlin = new GeoPoint(55.7520, 37.6175);
        var university = new GeoPoint(55.7030, 37.5308);

        assertThat(kremlin.metresTo(university)).isBetween(7_650.0, 7_720.0);
        assertThat(kremlin.metresTo(kremlin)).isZero();
        assertThat(new GeoPoint(0, 179.9).metresTo(new GeoPoint(0, -179.9)))
                .isBetween(22_000.0, 22_500.0);
    }

    @Test
    void findsByNameDistrictAndStreetWhateverTheSlip() {
        assertThat(codes("Строгино")).containsExactly("strogino");
        assertThat(codes("в строгино")).containsExactly("strogino");
        assertThat(codes("страгино")).containsExactly("strogino");
        assertThat(codes("cnhjubyj")).containsExactly("strogino");
        assertThat(codes("strogino")).containsExactly("strogino");
        assertThat(codes("Бехтерева")).containsExactly("tsaritsyno");
        assertThat(codes("Мичуринский проспект")).first().isEqualTo("ramenki");
        assertThat(codes("Атлантида")).isEmpty();
    }

    @Test
    void ordersByDistrict() {
        assertThat(centres.all())
                .extracting(Centre::code)
                .startsWith("akademichesky", "arbat", "babushkinsky")
                .endsWith("chertanovo", "yakimanka", "yasenevo");
    }

    @Test
    void hearsANameAmongOtherWordsAndNoStreet() {
        assertThat(said("мфц на арбате")).containsExactly("arbat");
        assertThat(said("какой адрес у центра Сокол?")).containsExactly("sokol");
        assertThat(said("Mitino")).containsExactly("mitino");
        assertThat(said("Бехтерева")).isEmpty();
        assertThat(said("хочу поменять паспорт")).isEmpty();
    }

    private List<String> said(String words) {
        return centres.said(words, 5).stream().map(Centre::code).toList();
    }

    private List<String> codes(String words) {
        return centres.named(words, 5).stream().map(Centre::code).toList();
    }

    private static double chord(GeoPoint one, GeoPoint other) {
        double[] a = vector(one);
        double[] b = vector(other);
        return Math.sqrt(
                Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] vector(GeoPoint place) {
        double north = Math.toRadians(place.latitude());
        double east = Math.toRadians(place.longitude());
        return new double[] {
            RADIUS * Math.cos(north) * Math.cos(east),
            RADIUS * Math.cos(north) * Math.sin(east),
            RADIUS * Math.sin(north)
        };
    }
}
