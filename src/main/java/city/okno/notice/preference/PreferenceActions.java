package city.okno.notice.preference;

import city.okno.delivery.Address;
import city.okno.delivery.Outbox;
import city.okno.notice.Habits;
import city.okno.notice.Habits.Night;
import city.okno.notice.Preferences;
import city.okno.resident.Residents;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.ChannelKind;
import city.okno.script.Choice;
import city.okno.script.Phone;
import city.okno.script.Words;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What a person can say about the way and the hours of notices.
@Component
class PreferenceActions implements Actions {

    /// Where people live whom the city writes to.
    private static final List<String> ZONES =
            List.of(
                    "Europe/Kaliningrad",
                    "Europe/Moscow",
                    "Europe/Samara",
                    "Asia/Yekaterinburg",
                    "Asia/Omsk",
                    "Asia/Krasnoyarsk",
                    "Asia/Irkutsk",
                    "Asia/Yakutsk",
                    "Asia/Vladivostok",
                    "Asia/Magadan",
                    "Asia/Kamchatka");

    private final Preferences preferences;
    private final Residents residents;
    private final Outbox outbox;
    private final Words words;

    PreferenceActions(Preferences preferences, Residents residents, Outbox outbox, Words words) {
        this.preferences = preferences;
        this.residents = residents;
        this.outbox = outbox;
        this.words = words;
    }

    record Ask() {}

    /// @param channel code of a messenger
    /// @param only whether no other may be tried
    record Prefer(String channel, boolean only) {}

    record Rest(LocalTime from, LocalTime until) {}

    /// @param zone id of a time zone
    record Live(String zone) {}

    record Kept() {}

    @Override
    public void register(ActionRegistry registry) {
        registry.choices("notice.channels", Ask.class, (_, caller) -> channels(caller));
        registry.choices("notice.zones", Ask.class, (_, caller) -> zones(caller));
        registry.on(
                "notice.prefer",
                Prefer.class,
                Kept.class,
                (with, caller) ->
                        keep(caller, it -> it.by(ChannelKind.of(with.channel()), with.only())));
        registry.on(
                "notice.prefer_last",
                Ask.class,
                Kept.class,
                (_, caller) -> keep(caller, it -> it.by(null, false)));
        registry.on(
                "notice.rest",
                Rest.class,
                Kept.class,
                (with, caller) ->
                        keep(caller, it -> it.quietIn(new Night(with.from(), with.until()))));
        registry.on(
                "notice.rest_never",
                Ask.class,
                Kept.class,
                (_, caller) -> keep(caller, it -> it.quietIn(Night.NONE)));
        registry.on(
                "notice.rest_usual",
                Ask.class,
                Kept.class,
                (_, caller) -> keep(caller, it -> it.quietIn(null)));
        registry.on(
                "notice.live",
                Live.class,
                Kept.class,
                (with, caller) -> keep(caller, it -> it.livingIn(ZoneId.of(with.zone()))));
    }

    /// The messengers in which the person can be reached, the one used last first.
    private List<Choice> channels(Caller caller) {
        var chats = residents.accounts(caller.party()).stream();
        var sms =
                residents.phone(caller.party()).filter(Phone::getsSms).stream()
                        .map(phone -> new Address(ChannelKind.SMS, phone.e164()));
        return Stream.concat(chats, sms)
                .filter(outbox::reaches)
                .map(Address::channel)
                .distinct()
                .map(channel ->
                        new Choice(channel.code(), say("channel_" + channel.code(), caller)))
                .toList();
    }

    private List<Choice> zones(Caller caller) {
        return ZONES.stream()
                .map(zone ->
                        new Choice(
                                zone,
                                say(
                                        "zone_"
                                                + zone.substring(zone.indexOf('/') + 1)
                                                        .toLowerCase(Locale.ROOT),
                                        caller)))
                .toList();
    }

    private Kept keep(Caller caller, UnaryOperator<Habits> change) {
        var who = preferences.speaker(caller);
        preferences.keep(who, change.apply(preferences.habits(who)));
        return new Kept();
    }

    private String say(String key, Caller caller) {
        return words.text("notice." + key, caller.language(), Map.of()).text();
    }
}
