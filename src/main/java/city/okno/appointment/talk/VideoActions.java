package city.okno.appointment.talk;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.Appointments;
import city.okno.appointment.Moving;
import city.okno.appointment.VideoSettings;
import city.okno.appointment.Visit;
import city.okno.appointment.pass.Passes;
import city.okno.appointment.video.VideoLinks;
import city.okno.centre.Centre;
import city.okno.centre.Centres;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Choice;
import city.okno.script.Words;
import city.okno.service.CivicService;
import city.okno.service.CivicServices;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Talks by video: what they are for, who talks, and another time for one that did not come about.
@Component
class VideoActions implements Actions {

    /// So many other times are offered.
    private static final int NEAREST = 5;

    /// Whatever began earlier is over, and can no longer be moved.
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Appointments appointments;
    private final VideoLinks videos;
    private final VideoSettings settings;
    private final Cards cards;
    private final Passes passes;
    private final Centres centres;
    private final CivicServices services;
    private final Words words;

    VideoActions(
            Appointments appointments,
            VideoLinks videos,
            VideoSettings settings,
            Cards cards,
            Passes passes,
            Centres centres,
            CivicServices services,
            Words words) {
        this.appointments = appointments;
        this.videos = videos;
        this.settings = settings;
        this.cards = cards;
        this.passes = passes;
        this.centres = centres;
        this.services = services;
        this.words = words;
    }

    record Nothing() {}

    /// @param besides what else is wanted in the same visit ([Wanted]); null: nothing
    record ForServices(@Nullable String besides, String service) {}

    /// @param appointment null: any
    record Talks(@Nullable Long appointment) {}

    /// @param talk as [Talks] offered it
    record One(String talk) {}

    /// @param time an instant as it was offered
    record Move(String talk, String time) {}

    /// How a service can be had.
    sealed interface Ways {
        /// @param byVideo also by video
        record InCentre(boolean byVideo) implements Ways {}

        record OnlyByVideo() implements Ways {}
    }

    /// A talk that can still be moved.
    sealed interface Talk {
        record Known(Card card) implements Talk {}

        record Gone() implements Talk {}
    }

    /// [Moving], as scripts see it.
    sealed interface Moved {
        /// @param files for the person's calendar
        record Done(Card card, List<Passes.Attachment> files) implements Moved {}

        /// @param card as it still is
        record Taken(Card card) implements Moved {}

        record Gone() implements Moved {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.on("video.ways", ForServices.class, Ways.class, this::ways);
        registry.choices("video.services", Nothing.class, this::services);
        registry.choices("video.consultants", ForServices.class, this::consultants);
        registry.choices("video.talks", Talks.class, this::talks);
        registry.on("video.talk", One.class, Talk.class, this::talk);
        registry.choices("video.nearest", One.class, this::nearest);
        registry.on("video.move", Move.class, Moved.class, this::move);
    }

    private Ways ways(ForServices with, Caller caller) {
        var wanted = Wanted.of(with.besides(), with.service());
        boolean byVideo = give(centres.remote(), wanted).findAny().isPresent();
        return byVideo && give(centres.all(), wanted).findAny().isEmpty()
                ? new Ways.OnlyByVideo()
                : new Ways.InCentre(byVideo);
    }

    private Stream<Centre> give(List<Centre> among, Wanted wanted) {
        return among.stream().filter(it -> cards.visit(wanted, it.id().value()).isPresent());
    }

    private List<Choice> services(Nothing with, Caller caller) {
        return services.all().stream()
                .filter(it ->
                        give(centres.remote(), new Wanted(List.of(it.id()))).findAny().isPresent())
                .map(it -> choice(it, caller.language()))
                .toList();
    }

    private static Choice choice(CivicService service, String language) {
        return new Choice(
                String.valueOf(service.id().value()),
                ChoosingActions.label(service.name().in(language)));
    }

    private List<Choice> consultants(ForServices with, Caller caller) {
        return give(centres.remote(), Wanted.of(with.besides(), with.service()))
                .map(it ->
                        new Choice(
                                String.valueOf(it.id().value()),
                                ChoosingActions.label(it.name().in(caller.language()))))
                .toList();
    }

    /// Booked talks that can still be moved, the next first.
    private List<Choice> talks(Talks with, Caller caller) {
        return appointments.open(caller.party(), caller.now().minus(LONGEST)).stream()
                .filter(it -> with.appointment() == null || with.appointment() == it.id().value())
                .filter(it -> isMovable(it, caller))
                .map(it ->
                        new Choice(
                                String.valueOf(it.id().value()),
                                time(it.start(), it.visit(), caller)))
                .toList();
    }

    private boolean isMovable(Appointment it, Caller caller) {
        return videos.isByVideo(it.visit()) && it.canMoveAnew(settings.anew(), caller.now());
    }

    private Talk talk(One with, Caller caller) {
        return find(with.talk(), caller)
                .<Talk>map(it -> new Talk.Known(card(it, caller)))
                .orElseGet(Talk.Gone::new);
    }

    private Optional<Appointment> find(String talk, Caller caller) {
        return appointments
                .find(new AppointmentId(Long.parseLong(talk)), caller.party())
                .filter(it -> isMovable(it, caller));
    }

    private Card card(Appointment talk, Caller caller) {
        return cards.card(talk, caller.language());
    }

    private List<Choice> nearest(One with, Caller caller) {
        return find(with.talk(), caller).stream().flatMap(it -> nearest(it, caller)).toList();
    }

    private Stream<Choice> nearest(Appointment talk, Caller caller) {
        var visit = talk.visit();
        return appointments.free(visit, Optional.of(talk.id()), caller.now()).stream()
                .flatMap(it -> it.starts().stream())
                .filter(it -> !it.equals(talk.start()))
                .limit(NEAREST)
                .map(it -> new Choice(it.toString(), time(it, visit, caller)));
    }

    private String time(Instant start, Visit visit, Caller caller) {
        var at = start.atZone(cards.centre(visit).zone());
        var arguments = Map.of("day", at.toLocalDate(), "time", at.toLocalTime());
        return words.text("video.time", caller.language(), arguments).text();
    }

    private Moved move(Move with, Caller caller) {
        return find(with.talk(), caller)
                .map(it -> move(it, Instant.parse(with.time()), caller))
                .orElseGet(Moved.Gone::new);
    }

    private Moved move(Appointment talk, Instant start, Caller caller) {
        var moving =
                appointments.moveAnew(
                        talk.id(), caller.party(), start, settings.anew(), caller.now());
        return switch (moving) {
            case Moving.Moved(var moved, var _) ->
                    new Moved.Done(card(moved, caller), passes.files(moved, caller.language()));
            case Moving.Taken() -> new Moved.Taken(card(talk, caller));
            case Moving.Gone() -> new Moved.Gone();
        };
    }
}
