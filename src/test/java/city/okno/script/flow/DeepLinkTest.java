package city.okno.script.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DeepLinkTest {

    @Test
    void findsItsSlotsInAPayload() {
        assertThat(new DeepLink("idea_{idea}").match("idea_17")).contains(Map.of("idea", "17"));
        assertThat(new DeepLink("c{campaign}_i{idea}").match("c3_i17"))
                .contains(Map.of("campaign", "3", "idea", "17"));
        assertThat(new DeepLink("start").match("start")).contains(Map.of());
    }

    @Test
    void refusesOtherPayloads() {
        assertThat(new DeepLink("idea_{idea}").match("idea_")).isEmpty();
        assertThat(new DeepLink("idea_{idea}").match("xidea_17")).isEmpty();
        assertThat(new DeepLink("idea_{idea}").match("idea_17_18")).isEmpty();
    }
}
