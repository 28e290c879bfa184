package city.okno.delivery.dispatch;

import city.okno.delivery.Channel;
import city.okno.delivery.LaneRates;
import city.okno.script.ChannelKind;
import org.springframework.stereotype.Component;

/// As the settings say.
@Component
class SettledRates implements LaneRates {

    /// Letters a second that the outbox itself can be trusted to move, whatever a provider allows.
    private static final double MOST = 500;

    private final DeliverySettings settings;
    private final Channels channels;

    SettledRates(DeliverySettings settings, Channels channels) {
        this.settings = settings;
        this.channels = channels;
    }

    @Override
    public double broadcasts(ChannelKind lane) {
        var calls = settings.limits(lane).rate() * (1 - LanePace.RESERVE);
        return channels.of(lane)
                .flatMap(Channel::toMany)
                .map(many -> Math.max(calls, Math.min(MOST, calls * many.most())))
                .orElse(calls);
    }
}
