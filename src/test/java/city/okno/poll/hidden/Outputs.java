package city.okno.poll.hidden;

import city.okno.conversation.bundle.Library;
import city.okno.conversation.engine.Engine;
import city.okno.conversation.session.Effect.Button;
import city.okno.conversation.session.Effect.Say;
import city.okno.notice.Audience;
import city.okno.poll.Poll;
import city.okno.resident.HoldsPersonalData;
import city.okno.resident.Residents;
import city.okno.script.Actions;
import city.okno.script.PartyId;
import city.okno.script.action.ActionCatalogue;
import city.okno.script.action.ActionShape;
import city.okno.script.action.PlainType.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// All that Okno shows of a poll, each output under a name of its own: what every action of the
/// module answers to each reader, what every flow of it and every button under that says, whom each
/// audience counts, what everybody's own data hold, what was told to many, and what was painted.
/// Actions and flows are listed by the program itself, so that a new one is walked too. Whatever is
/// done on the way is undone.
final class Outputs {

    private final ApplicationContext okno;
    private final ActionCatalogue actions;
    private final Poll poll;
    private final List<PartyId> readers;
    private final SortedMap<String, String> all = new TreeMap<>();

    Outputs(ApplicationContext okno, Poll poll, List<PartyId> readers) {
        this.okno = okno;
        this.actions = ActionCatalogue.of(okno.getBeansOfType(Actions.class).values());
        this.poll = poll;
        this.readers = readers;
    }

    SortedMap<String, String> walk(Instant now) {
        all.clear();
        for (var reader : readers) {
            walkActions(reader, now);
            walkFlows(reader, now);
            walkOwnData(reader);
        }
        walkAudiences();
        walkTold();
        walkPictures();
        return new TreeMap<>(all);
    }

    private void note(String name, Supplier<Object> output) {
        all.put(name, undone(output));
    }

    private String undone(Supplier<Object> output) {
        return okno.getBean(TransactionTemplate.class)
                .execute(transaction -> {
                    transaction.setRollbackOnly();
                    try {
                        return String.valueOf(output.get());
                    } catch (RuntimeException refused) {
                        return refused.getClass().getSimpleName();
                    }
                });
    }

    private void walkActions(PartyId reader, Instant now) {
        var caller = SteppedTalk.caller(party(reader), now);
        for (var name : actions.names()) {
            if (name.startsWith("poll.")) {
                var shape = actions.find(name).orElseThrow();
                for (var full : List.of(true, false)) {
                    var with = arguments(shape, full);
                    note(
                            "action %s %s as %d".formatted(name, with.keySet(), reader.value()),
                            () ->
                                    shape.listsChoices()
                                            ? actions.choices(name, with, caller)
                                            : actions.perform(name, with, caller));
                }
            }
        }
    }

    /// @param full whether also what may be left out
    private Map<String, Object> arguments(ActionShape shape, boolean full) {
        var with = new LinkedHashMap<String, Object>();
        shape.with()
                .forEach((name, component) -> {
                    if (full || !component.optional()) {
                        with.put(name, argument(name, component));
                    }
                });
        return with;
    }

    private Object argument(String name, Component component) {
        return switch (name) {
            case "poll" -> poll.id().value();
            case "edition" -> (long) poll.edition();
            case "kind" -> "one";
            case "to" -> "answered";
            case "campaign", "direction" -> "none";
            case "options" -> List.of("1");
            case "option" -> "1";
            case "list", "list2" -> "Да; Нет";
            case "from" -> 0L;
            case "opens", "closes" -> LocalDate.of(2099, 1, 1);
            case "hide", "tell" -> true;
            case "before", "idea", "grade" -> 5L;
            case "text", "text2", "words", "district" -> "Чего не хватает?";
            default ->
                    throw new AssertionError(
                            "say here with which %s to walk: %s".formatted(name, component));
        };
    }

    private void walkFlows(PartyId reader, Instant now) {
        var bundle = okno.getBean(Library.class).active();
        for (var flow : bundle.flows().keySet()) {
            if (flow.startsWith("poll.")) {
                var given =
                        bundle.flow(flow).takes().contains("poll")
                                ? Map.of("poll", String.valueOf(poll.id().value()))
                                : Map.<String, String>of();
                var name = "flow %s as %d".formatted(flow, reader.value());
                var buttons = buttons(reader, flow, given, now);
                note(name, () -> shown(talk(reader, now).begin(flow, given)));
                for (var place = 0; place < buttons; place++) {
                    var which = place;
                    note(
                            name + " button " + which,
                            () -> {
                                var talk = talk(reader, now);
                                var first = talk.begin(flow, given);
                                return shown(talk.press(buttons(first).get(which)));
                            });
                }
            }
        }
    }

    private int buttons(PartyId reader, String flow, Map<String, String> given, Instant now) {
        var counted = new int[1];
        undone(() -> counted[0] = buttons(talk(reader, now).begin(flow, given)).size());
        return counted[0];
    }

    private static List<Button> buttons(List<Say> said) {
        return said.stream()
                .flatMap(say -> say.buttons().stream())
                .filter(button -> !button.always())
                .toList();
    }

    private static String shown(List<Say> said) {
        return said.stream()
                .map(say ->
                        "%s %s %s %s"
                                .formatted(
                                        say.text().text(),
                                        say.buttons(),
                                        say.pictures(),
                                        say.files()))
                .collect(Collectors.joining("\n"));
    }

    private SteppedTalk talk(PartyId reader, Instant now) {
        return new SteppedTalk(
                okno.getBean(Engine.class),
                okno.getBean(Library.class),
                actions,
                party(reader),
                now);
    }

    private city.okno.resident.Party party(PartyId reader) {
        return okno.getBean(Residents.class).find(reader).orElseThrow();
    }

    private void walkOwnData(PartyId reader) {
        okno.getBeansOfType(HoldsPersonalData.class)
                .values()
                .forEach(data ->
                        note(
                                "data %s of %d".formatted(data.topic(), reader.value()),
                                () -> new TreeMap<>(data.export(reader))));
    }

    private void walkAudiences() {
        var number = String.valueOf(poll.id().value());
        for (var audience : okno.getBeansOfType(Audience.class).values()) {
            note("people of " + audience.name(), () -> audience.count(number));
            note("title of " + audience.name(), () -> audience.title(number));
        }
    }

    private void walkTold() {
        for (var table : List.of("broadcast", "notice")) {
            note(
                    table,
                    () ->
                            sql(
                                    """
                                    select template || ' ' || arguments || ' ' || buttons
                                    from %s where sender = 'poll' and %s order by id limit 1000
                                    """
                                            .formatted(
                                                    table,
                                                    table.equals("notice")
                                                            ? "broadcast in (select id from"
                                                                    + " broadcast where argument ="
                                                                    + " :poll)"
                                                            : "argument = :poll")));
        }
        note(
                "acts",
                () ->
                        okno.getBean(city.okno.audit.Audit.class)
                                .of(
                                        city.okno.audit.Subject.of("poll", poll.id().value()),
                                        null,
                                        100));
    }

    private void walkPictures() {
        note(
                "pictures",
                () ->
                        sql(
                                """
                                select picture from poll_picture where cast(poll as varchar) = :poll
                                order by language limit 1000
                                """));
    }

    private List<String> sql(String query) {
        return okno.getBean(JdbcClient.class)
                .sql(query)
                .param("poll", String.valueOf(poll.id().value()))
                .query(String.class)
                .list();
    }
}
