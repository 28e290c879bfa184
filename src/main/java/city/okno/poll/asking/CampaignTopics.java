package city.okno.poll.asking;

import city.okno.campaign.Campaign;
import city.okno.campaign.CampaignId;
import city.okno.campaign.Campaigns;
import city.okno.campaign.Direction;
import city.okno.campaign.DirectionId;
import city.okno.poll.PollDraft;
import city.okno.poll.PollDraft.About;
import city.okno.poll.Topics;
import city.okno.script.Wording;
import city.okno.script.Words;
import city.okno.settings.OknoSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// [Topics]: campaigns and directions, by their titles as they are now.
@Component
class CampaignTopics implements Topics {

    private final Campaigns campaigns;
    private final Words words;
    private final List<String> languages;

    CampaignTopics(Campaigns campaigns, Words words, OknoSettings settings) {
        this.campaigns = campaigns;
        this.words = words;
        this.languages = settings.languages();
    }

    @Override
    public Optional<Wording> of(PollDraft poll) {
        var about = poll.about();
        return about == null
                ? Optional.empty()
                : campaigns
                        .find(new CampaignId(about.campaign()))
                        .map(campaign -> sentence(campaign, direction(about)));
    }

    private Optional<Direction> direction(About about) {
        var direction = about.direction();
        return direction == null
                ? Optional.empty()
                : campaigns.directions(new CampaignId(about.campaign())).stream()
                        .filter(it -> it.id().equals(new DirectionId(direction)))
                        .findFirst();
    }

    private Wording sentence(Campaign campaign, Optional<Direction> direction) {
        var arguments =
                Map.of(
                        "project", campaign.title(),
                        "directed", direction.isPresent(),
                        "theme", direction.map(Direction::title).orElse(""));
        var texts = new LinkedHashMap<String, String>();
        for (var language : languages) {
            texts.put(language, words.text("poll.topic", language, arguments).text());
        }
        return new Wording(texts);
    }
}
