package city.okno.delivery.dispatch;

import city.okno.delivery.LaneRates;
import city.okno.script.ChannelKind;
import org.springframework.stereotype.Component;

/// As the settings say.
@Component
class SettledRates implements LaneRates {

    private final DeliverySettings settings;

    SettledRates(DeliverySettings settings) {
        this.settings = settings;
    }

    @Override
    public double broadcasts(ChannelKind lane) {
        return settings.limits(lane).rate() * (1 - LanePace.RESERVE);
    }
}
