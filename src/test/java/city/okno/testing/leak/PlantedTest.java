package city.okno.testing.leak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlantedTest {

    @Test
    void findsWhatWasPlantedAsAWhole() {
        Planted.one("MFC-7/0042-zq");
        assertThat(Planted.in("case MFC-7/0042-zq is ready")).contains("MFC-7/0042-zq");
        assertThat(Planted.in("case MFC-7/0042-zqx is ready")).isEmpty();
        assertThat(Planted.in("case MFC-7/0042 is ready")).isEmpty();
    }

    @Test
    void plantsTheCodesOfAnSms() {
        Planted.digits("905117 is your code. Tell it to nobody.");
        assertThat(Planted.in("code=905117,")).contains("905117");
        assertThat(Planted.in("conn@905117")).isEmpty();
    }

    @Test
    void plantsThePeopleOfAChatAndTheirWords() {
        Planted.chat(
                """
                # A stranger
                Zebediah in web > a bench under every lamp
                      < Thank you!
                """);
        assertThat(Planted.in("called Zebediah")).contains("Zebediah");
        assertThat(Planted.in("slots {title=a bench under every lamp}"))
                .contains("a bench under every lamp");
        assertThat(Planted.in("Thank you!")).isEmpty();
    }
}
