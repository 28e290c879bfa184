package city.okno.campaign;

import static city.okno.campaign.CampaignWorld.NOW;
import static city.okno.campaign.CampaignWorld.plan;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.resident.HoldsPersonalData;
import city.okno.resident.PartyJoined;
import city.okno.script.PartyId;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PersonalDataTest {

    private final CampaignWorld world;
    private final List<HoldsPersonalData> holders;

    PersonalDataTest(TestDatabase database) {
        this.world = new CampaignWorld(database);
        this.holders = world.all(HoldsPersonalData.class);
    }

    @Test
    void showsWhatIsStored() {
        var campaign = world.openCampaign();
        var anna = world.participant(campaign, "Анна Петрова");
        var peter = world.participant(campaign, "Пётр");
        world.idea(campaign, anna, "Пандус");
        world.vote(world.idea(campaign, peter, "Кулер"), anna, Stance.FOR);

        assertThat(stored(anna, "applications").getFirst())
                .containsEntry("district", "Строгино")
                .containsEntry("bornOn", "1990-05-17");
        assertThat(stored(anna, "ideas").getFirst())
                .containsEntry("title", "Пандус")
                .containsEntry("signed", List.of("Анна Петрова"));
        assertThat(stored(anna, "votes").getFirst())
                .containsEntry("idea", 2L)
                .containsEntry("stance", "FOR");
    }

    @Test
    void keepsTheIdeaUnsignedAndTheVoteCountedAfterErasure() {
        var campaign = world.openCampaign();
        var anna = world.participant(campaign, "Анна Петрова");
        var peter = world.participant(campaign, "Пётр");
        var ramp = world.idea(campaign, anna, "Пандус");
        var water = world.idea(campaign, peter, "Кулер");
        world.vote(water, anna, Stance.FOR);

        erase(anna);

        assertThat(stored(anna, "applications")).isEmpty();
        assertThat(stored(anna, "ideas")).isEmpty();
        assertThat(world.read(ramp).signed()).isEmpty();
        assertThat(world.read(water).tally().inFavour()).isEqualTo(1);
        assertThat(world.vote(water, anna, Stance.FOR))
                .isEqualTo(new Voting.Counted(Stance.FOR, Stance.FOR));
    }

    @Test
    void countsNobodyTwiceWhoComesBackAfterErasure() {
        var campaign = world.announce(plan("offices", 10, null));
        var anna = world.participant(campaign, "Анна Петрова");
        erase(anna);

        assertThat(world.apply(campaign, anna)).isEqualTo(new Admission.AlreadyApplied(1));
        assertThat(stored(anna, "applications")).hasSize(1);
    }

    @Test
    void movesWhatBelongsToAPartyThatJoined() {
        var campaign = world.openCampaign();
        var nameless = world.participant(campaign, "Анна Петрова");
        world.idea(campaign, nameless, "Пандус");
        var person = world.residents.person("Анна Петрова");

        world.write(() -> {
            world.publish(new PartyJoined(nameless, person, NOW));
            return true;
        });

        assertThat(stored(person, "ideas")).hasSize(1);
        assertThat(stored(person, "applications")).hasSize(1);
        assertThat(stored(nameless, "ideas")).isEmpty();
    }

    private void erase(PartyId party) {
        world.write(() -> {
            holders.forEach(holder -> holder.erase(party, NOW));
            return true;
        });
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> stored(PartyId party, String what) {
        return holders.stream()
                .map(holder -> holder.export(party).get(what))
                .filter(found -> found != null)
                .map(found -> (List<Map<String, Object>>) found)
                .findFirst()
                .orElseThrow();
    }
}
