package city.okno.campaign.audience;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.campaign.Applications;
import city.okno.campaign.CampaignId;
import city.okno.campaign.CampaignWorld;
import city.okno.campaign.Questionnaire;
import city.okno.campaign.Stance;
import city.okno.notice.Audience;
import city.okno.resident.HoldsPersonalData;
import city.okno.script.PartyId;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The three audiences over both databases.
@DatabaseTest
class AudienceRepositoryTest {

    private final CampaignWorld world;
    private CampaignId campaign;

    AudienceRepositoryTest(TestDatabase database) {
        this.world = new CampaignWorld(database);
    }

    @BeforeEach
    void begin() {
        campaign = world.openCampaign();
    }

    @Test
    void pagesThroughAllParticipantsOnce() {
        var people = world.participants(campaign, 7);
        world.residents.person("Прохожий");

        var audience = audience("participants");
        var argument = String.valueOf(campaign.value());
        assertThat(audience.title(argument)).contains("Мой офис госуслуг");
        assertThat(audience.count(argument)).isEqualTo(7);
        assertThat(pages(audience, argument, 3)).isEqualTo(people);
        assertThat(audience.includes(argument, people.getFirst())).isTrue();
    }

    @Test
    void leavesOutWhoWasErased() {
        var people = world.participants(campaign, 2);
        world.write(() -> {
            world.all(HoldsPersonalData.class)
                    .forEach(each -> each.erase(people.getFirst(), CampaignWorld.NOW));
            return true;
        });

        var argument = String.valueOf(campaign.value());
        assertThat(pages(audience("participants"), argument, 3)).containsExactly(people.getLast());
        assertThat(audience("participants").count(argument)).isEqualTo(1);
    }

    @Test
    void knowsDistrictInAnySpellingAndEachPersonOnce() {
        var anna = apply(campaign, "Анна", "Хорошёво-Мнёвники");
        apply(world.openCampaign(), anna, "хорошево мневники");
        var peter = apply(campaign, "Пётр", "ХОРОШЁВО-МНЁВНИКИ ");
        var other = apply(campaign, "Олег", "Щукино");

        var district = audience("district");
        assertThat(district.count("Хорошево-Мневники")).isEqualTo(2);
        assertThat(pages(district, "Хорошево-Мневники", 1)).containsExactly(anna, peter);
        assertThat(district.includes("хорошёво-мнёвники", peter)).isTrue();
        assertThat(district.includes("хорошёво-мнёвники", other)).isFalse();
        assertThat(district.title("щукино")).contains("Щукино");
    }

    @Test
    void knowsWhoVotedForOrAgainst() {
        var people = world.participants(campaign, 4);
        var idea = world.idea(campaign, people.getFirst(), "Пандус");
        world.vote(idea, people.get(1), Stance.FOR);
        world.vote(idea, people.get(2), Stance.AGAINST);
        world.vote(idea, people.get(3), Stance.PASS);

        var voters = audience("voters");
        var argument = String.valueOf(idea.value());
        assertThat(voters.title(argument)).contains("Пандус");
        assertThat(voters.count(argument)).isEqualTo(2);
        assertThat(pages(voters, argument, 1)).isEqualTo(people.subList(1, 3));
        assertThat(voters.includes(argument, people.get(1))).isTrue();
        assertThat(voters.includes(argument, people.get(3))).isFalse();
    }

    @Test
    void knowsNobodyUnderWhatNamesNothing() {
        for (var audience : world.all(Audience.class)) {
            assertThat(audience.title("такого нет")).isEmpty();
            assertThat(audience.count("такого нет")).isZero();
            assertThat(audience.page("такого нет", Audience.START, 10)).isEmpty();
            assertThat(audience.includes("такого нет", new PartyId(1))).isFalse();
        }
    }

    private Audience audience(String name) {
        return world.all(Audience.class).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<PartyId> pages(Audience audience, String argument, int size) {
        var all = new ArrayList<PartyId>();
        List<PartyId> page;
        do {
            page = audience.page(argument, all.isEmpty() ? Audience.START : all.getLast(), size);
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    private PartyId apply(CampaignId to, String name, String district) {
        return apply(to, world.residents.person(name), district);
    }

    private PartyId apply(CampaignId to, PartyId person, String district) {
        var answers = new Questionnaire(CampaignWorld.GROWN_UP.bornOn(), true, district, true);
        world.write(
                () -> world.get(Applications.class).apply(to, person, answers, CampaignWorld.NOW));
        return person;
    }
}
