package city.okno.channel.sms;

import city.okno.delivery.Address;
import city.okno.delivery.Channel;
import city.okno.delivery.Delivery;
import city.okno.delivery.Lookup;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Permissions;
import city.okno.script.ChannelKind;
import city.okno.script.Segments;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// SMS through Twilio.
final class TwilioChannel implements Channel {

    private final TwilioAccounts accounts;
    private final SmsText texts;
    private final SmsRegions regions;
    private final SmsTroubles troubles;
    private final Permissions permissions;
    private final boolean reports;
    private final InstantSource clock;

    /// @param reports whether Twilio can tell us what became of a message
    TwilioChannel(
            TwilioAccounts accounts,
            SmsText texts,
            SmsRegions regions,
            SmsTroubles troubles,
            Permissions permissions,
            boolean reports,
            InstantSource clock) {
        this.accounts = accounts;
        this.texts = texts;
        this.regions = regions;
        this.troubles = troubles;
        this.permissions = permissions;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.SMS;
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        if (!reaches(outgoing.to())) {
            return new Delivery.Rejected("region", false, false);
        }
        var answer = accounts.send(outgoing);
        if (answer.trouble() != null) {
            troubles.note(answer.trouble(), clock.instant());
        }
        if (answer.trouble() == TwilioTrouble.STOPPED) {
            permissions.stopped(outgoing.to(), "21610", clock.instant());
        }
        return answer.delivery();
    }

    @Override
    public boolean reaches(Address to) {
        return regions.allow(to.value());
    }

    @Override
    public int cost(Outgoing outgoing) {
        return Math.max(1, Segments.of(texts.sent(outgoing)).count());
    }

    @Override
    public List<Duration> pauses(String reason) {
        return TwilioTrouble.of(reason).map(TwilioTrouble::pauses).orElse(List.of());
    }

    @Override
    public Optional<Lookup> lookup() {
        return Optional.of(accounts);
    }

    @Override
    public boolean reports() {
        return reports;
    }
}
