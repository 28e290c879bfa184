package city.okno.rehearsal;

import city.okno.conversation.Content;
import city.okno.conversation.Conversations.Acknowledgement;
import city.okno.conversation.Inbound;
import city.okno.delivery.Address;
import city.okno.delivery.Outgoing;
import city.okno.rehearsal.Mode.Hostility;
import city.okno.rehearsal.Report.Pressed;
import city.okno.rehearsal.chat.ChatFile;
import city.okno.rehearsal.chat.Line;
import city.okno.rehearsal.chat.Line.What;
import city.okno.rehearsal.stage.Scene;
import city.okno.script.Cast;
import city.okno.script.ChannelKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One run of one file in one mode.
final class Performance {

    /// Characters of a picture's public id.
    private static final int PICTURE_ID = 22;

    private static final LocalDateTime OPENING = LocalDateTime.of(2026, 6, 5, 9, 0);

    private final Scene scene;
    private final ChatFile file;
    private final Mode mode;
    private final @Nullable Report plain;
    private final ZoneId zone;
    private final Roles roles = new Roles();
    private final Kept kept;
    private final List<Mismatch> mismatches = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final Map<Integer, Pressed> presses = new TreeMap<>();
    private final Sightings sightings = new Sightings();
    private final List<Inbound> burst = new ArrayList<>();
    private ChannelKind channel;
    private @Nullable String language;
    private String speaker = "";
    private int lastCause;

    /// @param plain what the plain run came to; null in the plain run itself
    Performance(
            Scene scene,
            ChatFile file,
            Mode mode,
            @Nullable Report plain,
            ZoneId zone,
            String firstLanguage) {
        this.scene = scene;
        this.file = file;
        this.mode = mode;
        this.plain = plain;
        this.kept = new Kept(plain);
        this.zone = zone;
        this.channel = mode.channel() == null ? ChatFile.CHANNEL : mode.channel();
        this.language = mode.language() == null ? firstLanguage : mode.language();
    }

    Report run() {
        scene.begin();
        scene.clock().set(OPENING.atZone(zone).toInstant());
        for (var line : file.lines()) {
            perform(line);
        }
        flushBurst();
        expectSilence(file.lines().isEmpty() ? 0 : file.lines().getLast().number());
        scene.stage().missed().stream()
                .map(it -> Mismatch.notCarried(file.name(), mode, it, scene.spotlight()))
                .forEach(mismatches::add);
        var said = said();
        if (plain != null) {
            compare(plain.said(), said);
        }
        return new Report(
                List.copyOf(mismatches),
                List.copyOf(skipped),
                said,
                Map.copyOf(presses),
                kept.repeated(),
                sightings.byCause());
    }

    private void perform(Line line) {
        switch (line) {
            case Line.At at -> {
                flushBurst();
                scene.clock().set(at.time().atZone(zone).toInstant());
            }
            case Line.In in -> channel = mode.channel() == null ? in.channel() : mode.channel();
            case Line.Language spoken ->
                    language = mode.language() == null ? spoken.code() : mode.language();
            case Line.Given given -> arrange(given);
            case Line.Wait wait -> {
                flushBurst();
                expectSilence(line.number());
                lastCause = line.number();
                scene.pass(wait.time());
                note();
            }
            case Line.Input input -> input(input);
            case Line.Seen seen -> see(seen);
        }
    }

    private void arrange(Line.Given given) {
        flushBurst();
        expectSilence(given.number());
        lastCause = given.number();
        given.quoted().forEach(name -> roles.account(name, channel));
        var wrong = scene.arrange(given, channel);
        if (!wrong.isEmpty()) {
            mismatches.add(
                    new Mismatch(file.name(), given.number(), wrong, "given " + given.word()));
        }
        note();
    }

    private boolean isAboutScripts() {
        return file.lines().stream()
                .anyMatch(it -> it instanceof Line.Given given && given.word().equals("scripts"));
    }

    private void input(Line.Input input) {
        var at = input.channel() == null ? channel : input.channel();
        var account = roles.account(input.name(), at);
        if (!mode.is(Hostility.BURST)) {
            expectSilence(input.number());
        } else if (needsAnswers(input)) {
            flushBurst();
        }
        speaker = input.name();
        lastCause = input.number();
        content(input, account)
                .ifPresentOrElse(
                        content -> {
                            var update = scene.update(account, language, content);
                            if (mode.is(Hostility.BURST)) {
                                burst.add(update);
                            } else {
                                deliver(update);
                                scene.settle();
                                note();
                                if (mode.is(Hostility.UPGRADE) && !isAboutScripts()) {
                                    scene.upgrade();
                                }
                            }
                        },
                        () -> skipped.add(file.name() + ":" + input.number()));
    }

    /// Whether the line cannot be written before what came earlier was answered: it repeats
    /// something that was read, or presses a button that is not the open question's.
    private boolean needsAnswers(Line.Input input) {
        return switch (input.what()) {
            case What.Text text -> text.text().contains("{");
            case What.Press press -> !typesLabel(input, press);
            case What.Photo _, What.Location _, What.Contact _, What.Other _ -> false;
        };
    }

    private boolean typesLabel(Line.Input input, What.Press press) {
        var pressed = plain == null ? null : plain.presses().get(input.number());
        return press.of() == null
                && !press.label().contains("{")
                && pressed != null
                && pressed.answersQuestion();
    }

    private void deliver(Inbound update) {
        if (mode.is(Hostility.CRASH)) {
            breakOff(update);
        }
        scene.deliver(update);
        if (mode.is(Hostility.TWICE)) {
            scene.deliver(update);
        }
    }

    /// The turn breaks off after its first effect, after its second, … until it has no more.
    private void breakOff(Inbound update) {
        for (int effects = 0; ; effects++) {
            scene.spotlight().breakAfter(effects);
            var answer = scene.deliver(update);
            scene.spotlight().breakNothing();
            scene.restart();
            if (!(answer instanceof Acknowledgement.NotNow)) {
                return;
            }
        }
    }

    private void flushBurst() {
        var waiting = List.copyOf(burst);
        burst.clear();
        waiting.forEach(scene::deliver);
        scene.settle();
    }

    private Optional<Content> content(Line.Input input, Address account) {
        return switch (input.what()) {
            case What.Text text -> {
                var filled = kept.fill(input.number(), text.text(), heard(input.name()));
                roles.typed(input.name(), filled);
                yield Optional.of(Typed.content(filled));
            }
            case What.Press press -> press(input, press, account);
            case What.Photo photo ->
                    account.channel() == ChannelKind.SMS
                            ? Optional.empty()
                            : Optional.of(new Content.Photo(List.of(reference(photo)), ""));
            case What.Location place ->
                    account.channel() == ChannelKind.SMS
                            ? Optional.empty()
                            : Optional.of(
                                    new Content.Location(place.latitude(), place.longitude()));
            case What.Contact contact ->
                    account.channel() == ChannelKind.TELEGRAM
                            ? Optional.of(contact(input.name(), contact.own()))
                            : Optional.empty();
            case What.Other other ->
                    account.channel() == ChannelKind.SMS
                            ? Optional.empty()
                            : Optional.of(new Content.Unsupported(other.kind()));
        };
    }

    /// An SMS to somebody else's number is shown to who shared it.
    private Content contact(String name, boolean own) {
        var phone = Cast.phone(own ? name : name + "'s friend").e164();
        roles.typed(name, phone);
        return new Content.Contact(phone, own);
    }

    private List<String> heard(String name) {
        return scene.stage().everything().reversed().stream()
                .filter(outgoing -> name.equals(roles.name(outgoing.to())))
                .map(outgoing -> outgoing.text().text())
                .toList();
    }

    /// Of the form that the web chat's own pictures have, which every messenger's reference may
    /// have.
    private static String reference(What.Photo photo) {
        var name = UUID.nameUUIDFromBytes(photo.file().getBytes(StandardCharsets.UTF_8));
        return name.toString().replace("-", "").substring(0, PICTURE_ID);
    }

    private Optional<Content> press(Line.Input input, What.Press press, Address account) {
        if (mode.is(Hostility.BURST) && typesLabel(input, press)) {
            return Optional.of(new Content.Text(press.label()));
        }
        if (account.channel() == ChannelKind.SMS && mode.channel() == ChannelKind.SMS) {
            return typesLabel(input, press)
                    ? Optional.of(new Content.Text(press.label()))
                    : Optional.empty();
        }
        var sent = scene.stage().sentTo(account);
        var found =
                plain == null
                        ? Prompts.find(sent, press, kept.values(), scene.spotlight())
                        : Optional.ofNullable(plain.presses().get(input.number()))
                                .filter(pressed -> Prompts.isThere(sent, pressed));
        if (found.isEmpty() && !skipped.isEmpty()) {
            return Optional.empty();
        }
        if (found.isEmpty()) {
            mismatches.add(
                    new Mismatch(
                            file.name(),
                            input.number(),
                            "a button [" + press.label() + "]",
                            Prompts.shown(sent)));
            return Optional.empty();
        }
        presses.put(input.number(), found.get());
        return Optional.of(Prompts.press(sent, found.get()));
    }

    private void see(Line.Seen seen) {
        if (!mode.readsTheFile()) {
            scene.stage().ignoreUnseen();
            return;
        }
        var name = seen.name() == null ? speaker : seen.name();
        var shown =
                seen.channel() == ChannelKind.SMS && channel != ChannelKind.SMS
                        ? nextSms(name)
                        : scene.stage()
                                .next(
                                        roles.account(
                                                name,
                                                seen.channel() == null ? channel : seen.channel()));
        if (shown.isEmpty()) {
            mismatches.add(new Mismatch(file.name(), seen.number(), seen.text(), "nothing"));
        } else if (!matches(seen, shown.get())) {
            mismatches.add(
                    new Mismatch(
                            file.name(),
                            seen.number(),
                            Rewriting.written(seen.text(), seen.buttons()),
                            Rewriting.written(shown.get(), scene.spotlight())));
        } else {
            sightings.met(seen.number(), shown.get());
        }
    }

    private Optional<Outgoing> nextSms(String name) {
        return scene.stage().unseen().stream()
                .map(Outgoing::to)
                .filter(to -> roles.isPhoneOf(name, to))
                .findFirst()
                .flatMap(to -> scene.stage().next(to));
    }

    private boolean matches(Line.Seen seen, Outgoing shown) {
        return TextPattern.matches(seen.text(), shown.text().text().strip(), kept.values())
                && Labels.match(seen.buttons(), shown, scene.spotlight(), kept.values());
    }

    private void expectSilence(int line) {
        if (mode.readsTheFile()) {
            for (var outgoing : scene.stage().unseen()) {
                mismatches.add(
                        new Mismatch(
                                file.name(),
                                line,
                                "nothing more",
                                roles.prefix(outgoing.to(), channel)
                                        + " < "
                                        + Rewriting.written(outgoing, scene.spotlight())));
            }
        }
        scene.stage().ignoreUnseen();
    }

    private void note() {
        if (mode.readsTheFile()) {
            sightings.after(
                    lastCause,
                    scene.stage().unseen(),
                    it -> Rewriting.lines(prefix(it), it, scene.spotlight()));
        }
    }

    private String prefix(Outgoing outgoing) {
        var prefix = roles.prefix(outgoing.to(), channel);
        return prefix.equals(speaker) ? "     " : prefix;
    }

    /// What everybody was told, by words and arguments.
    private Map<String, List<Trace>> said() {
        var said = new LinkedHashMap<String, List<Trace>>();
        for (var outgoing : scene.stage().everything()) {
            var trace =
                    scene.spotlight()
                            .words(outgoing.letter())
                            .map(Trace::of)
                            .map(kept::inAnyRun)
                            .orElseGet(() -> new Trace(List.of(), List.of()));
            said.computeIfAbsent(roles.reader(outgoing.to()), _ -> new ArrayList<>()).add(trace);
        }
        return said;
    }

    private void compare(Map<String, List<Trace>> expected, Map<String, List<Trace>> seen) {
        var wanted = inAnyLanguage(expected);
        var got = inAnyLanguage(seen);
        if (skipped.isEmpty() && !wanted.equals(got)) {
            mismatches.add(Difference.between(file.name(), mode, wanted, got));
        }
    }

    /// In the language modes only what is said is compared, not how.
    private Map<String, List<Trace>> inAnyLanguage(Map<String, List<Trace>> said) {
        if (mode.language() == null) {
            return said;
        }
        var all = new LinkedHashMap<String, List<Trace>>();
        said.forEach(
                (name, traces) -> all.put(name, traces.stream().map(Trace::withoutTexts).toList()));
        return all;
    }
}
