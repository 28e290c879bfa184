package city.okno.notice.broadcast;

import city.okno.notice.Broadcast;
import city.okno.notice.BroadcastId;
import city.okno.notice.BroadcastProgress;
import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.notice.Notice.Button;
import city.okno.notice.Notices;
import city.okno.resident.Residents;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.Role;
import city.okno.script.Wording;
import city.okno.script.Words;
import city.okno.settings.OknoSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What moderators are told about a broadcast.
@Component
class BroadcastNews {

    private static final String SENDER = "broadcasts";
    private static final Duration WORTH_TELLING = Duration.ofDays(1);

    private final Notices notices;
    private final Residents residents;
    private final Words words;
    private final OknoSettings settings;

    BroadcastNews(Notices notices, Residents residents, Words words, OknoSettings settings) {
        this.notices = notices;
        this.residents = residents;
        this.words = words;
        this.settings = settings;
    }

    /// It waits for another moderator than its author.
    void waits(StoredBroadcast broadcast, BroadcastProgress progress, Instant now) {
        var arguments = new LinkedHashMap<String, Object>(preview(progress));
        arguments.put("text", text(broadcast.what()));
        for (var moderator : residents.holding(Role.MODERATOR)) {
            if (!moderator.equals(broadcast.author())) {
                tell(
                        moderator,
                        "waits-%d-%d".formatted(broadcast.id().value(), moderator.value()),
                        "broadcast.duty_waits",
                        arguments,
                        List.of(
                                button("approve", broadcast.id()),
                                button("cancel", broadcast.id())),
                        now);
            }
        }
    }

    /// It stopped itself.
    void stopped(StoredBroadcast broadcast, ChannelKind lane, Score score, Instant now) {
        var arguments =
                Map.of(
                        "text", text(broadcast.what()),
                        "messenger", lane.name(),
                        "failed", score.failed(),
                        "ended", score.ended());
        for (var moderator : residents.holding(Role.MODERATOR)) {
            tell(
                    moderator,
                    "stopped-%d-%d-%d"
                            .formatted(
                                    broadcast.id().value(), moderator.value(), now.toEpochMilli()),
                    "broadcast.duty_stopped",
                    arguments,
                    List.of(button("resume", broadcast.id()), button("cancel", broadcast.id())),
                    now);
        }
    }

    /// Whoever has only SMS gets it no more.
    void usedUp(StoredBroadcast broadcast, Instant now) {
        var arguments = Map.<String, Object>of("text", text(broadcast.what()));
        for (var moderator : residents.holding(Role.MODERATOR)) {
            tell(
                    moderator,
                    "used-up-%d-%d".formatted(broadcast.id().value(), moderator.value()),
                    "broadcast.duty_used_up",
                    arguments,
                    List.of(button("status", broadcast.id())),
                    now);
        }
    }

    /// As it will be read, in each language.
    Wording text(Broadcast broadcast) {
        var texts = new LinkedHashMap<String, String>();
        for (var language : settings.languages()) {
            var said = new LinkedHashMap<String, Object>();
            broadcast
                    .arguments()
                    .forEach((name, value) ->
                            said.put(name, value instanceof Wording it ? it.in(language) : value));
            texts.put(language, words.text(broadcast.template(), language, said).text());
        }
        return new Wording(texts);
    }

    /// Whom it reaches, whom it does not and why, and when it ends.
    static Map<String, Object> preview(BroadcastProgress progress) {
        var preview = new LinkedHashMap<String, Object>();
        preview.put("people", progress.people() == null ? 0 : progress.people());
        for (var lane : List.of(ChannelKind.TELEGRAM, ChannelKind.VK, ChannelKind.WEB)) {
            preview.put(lane.code(), progress.recipients().getOrDefault(lane, 0));
        }
        preview.put("unwanted", progress.suppressed().getOrDefault("unwanted", 0));
        preview.put("unreachable", progress.suppressed().getOrDefault("no_address", 0));
        preview.put("blocked", progress.suppressed().getOrDefault("blocked", 0));
        preview.put("fed_up", progress.suppressed().getOrDefault("cap", 0));
        preview.put("resting", progress.suppressed().getOrDefault("resting", 0));
        var sms = progress.sms();
        preview.put("by_sms", progress.recipients().getOrDefault(ChannelKind.SMS, 0));
        preview.put("sends_sms", sms != null);
        preview.put("segments", sms == null ? 0 : sms.allowed());
        if (progress.expectedEnd() != null) {
            preview.put("end", progress.expectedEnd());
        }
        return preview;
    }

    private void tell(
            PartyId moderator,
            String key,
            String template,
            Map<String, Object> arguments,
            List<Button> buttons,
            Instant now) {
        notices.tell(
                new Notice(
                        new Notice.Recipient.ToParty(moderator),
                        Category.DUTY,
                        SENDER,
                        key,
                        template,
                        arguments,
                        buttons,
                        now.plus(WORTH_TELLING),
                        null),
                now);
    }

    private static Button button(String act, BroadcastId broadcast) {
        return new Button(
                "broadcast.offer_" + act,
                "broadcast." + act,
                Map.of("broadcast", String.valueOf(broadcast.value())));
    }
}
