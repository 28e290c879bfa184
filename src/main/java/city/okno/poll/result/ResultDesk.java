package city.okno.poll.result;

import city.okno.media.PictureId;
import city.okno.poll.Answers;
import city.okno.poll.Form;
import city.okno.poll.Poll;
import city.okno.poll.PollState;
import city.okno.poll.Polls;
import city.okno.poll.Results;
import city.okno.poll.Tally;
import city.okno.script.Wording;
import city.okno.settings.OknoSettings;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// [Results]: the one place that decides who may see them.
@Component
class ResultDesk implements Results {

    private final TallyRepository tallies;
    private final PollPictureRepository pictures;
    private final Answers answers;
    private final Polls polls;
    private final List<String> languages;

    ResultDesk(
            TallyRepository tallies,
            PollPictureRepository pictures,
            Answers answers,
            Polls polls,
            OknoSettings settings) {
        this.tallies = tallies;
        this.pictures = pictures;
        this.answers = answers;
        this.polls = polls;
        this.languages = settings.languages();
    }

    /// Whether somebody may see what was answered.
    private enum Sight {
        FREE,
        /// Nobody may before the poll closes.
        HIDDEN,
        /// The person may after answering.
        AFTER_ANSWERING,
        NEVER
    }

    private Sight sight(Poll poll, Reader reader, Instant now) {
        if (!reader.moderator() && !polls.asks(poll, reader.party())) {
            return Sight.NEVER;
        }
        var sight = sight(poll, now);
        var answered = reader.moderator() || answers.of(poll.id(), reader.party()).isPresent();
        return sight == Sight.AFTER_ANSWERING && answered ? Sight.FREE : sight;
    }

    /// What nobody in particular may see.
    private static Sight sight(Poll poll, Instant now) {
        return switch (poll.state(now)) {
            case CANCELLED -> Sight.NEVER;
            case CLOSED -> Sight.FREE;
            case PLANNED, OPEN -> poll.content().hidden() ? Sight.HIDDEN : Sight.AFTER_ANSWERING;
        };
    }

    /// For pictures, which show nothing that is hidden and are shown only to who may see it.
    Optional<Tally> forPicture(Poll poll, Instant now) {
        return switch (sight(poll, now)) {
            case NEVER, HIDDEN -> Optional.empty();
            case FREE, AFTER_ANSWERING -> tally(poll, tallies.count(poll.id()));
        };
    }

    private Optional<Tally> tally(Poll poll, int answered) {
        return answered < FEWEST || poll.form() instanceof Form.ShortText
                ? Optional.empty()
                : Optional.of(tallies.tally(poll, answered));
    }

    @Override
    public OptionalInt turnout(Poll poll, Reader reader, Instant now) {
        return switch (sight(poll, reader, now)) {
            case NEVER, HIDDEN -> OptionalInt.empty();
            case FREE, AFTER_ANSWERING -> OptionalInt.of(tallies.count(poll.id()));
        };
    }

    @Override
    public Publication publication(Poll poll, Instant now) {
        return switch (sight(poll, now)) {
            case NEVER -> new Publication.Nothing();
            case HIDDEN, AFTER_ANSWERING -> new Publication.NotYet();
            case FREE ->
                    tally(poll, tallies.count(poll.id()))
                            .map(tally -> publication(poll, tally, now))
                            .orElseGet(Publication.Nothing::new);
        };
    }

    private Publication publication(Poll poll, Tally tally, Instant now) {
        var painted = new LinkedHashMap<String, String>();
        for (var language : languages) {
            var picture = picture(poll, language, now);
            if (picture == null) {
                return new Publication.NotYet();
            }
            painted.put(language, picture.value());
        }
        return new Publication.Ready(tally, new Wording(painted));
    }

    @Override
    public Found of(Poll poll, Reader reader, Instant now) {
        var until = poll.content().closes();
        return switch (sight(poll, reader, now)) {
            case NEVER -> new Found.Gone();
            case HIDDEN -> new Found.Hidden(until);
            case AFTER_ANSWERING -> new Found.AfterAnswering(tallies.count(poll.id()), until);
            case FREE -> found(poll, tallies.count(poll.id()), reader.language(), now);
        };
    }

    private Found found(Poll poll, int answered, String language, Instant now) {
        if (poll.form() instanceof Form.ShortText) {
            return new Found.OnlyWords(answered);
        }
        return tally(poll, answered)
                .<Found>map(tally -> new Found.Shown(tally, picture(poll, language, now)))
                .orElseGet(() -> new Found.TooFew(answered));
    }

    /// When a poll is over, only the one that was made after its end.
    private @Nullable PictureId picture(Poll poll, String language, Instant now) {
        var over = poll.end() == null ? poll.content().closes() : poll.end().at();
        var madeFrom = poll.state(now) == PollState.CLOSED ? over : Instant.EPOCH;
        return pictures.find(poll.id(), language, madeFrom).orElse(null);
    }

    @Override
    public Texts texts(Poll poll, Reader reader, @Nullable Long before, int most, Instant now) {
        if (!reader.moderator()) {
            return new Texts.NotAllowed();
        }
        return switch (sight(poll, reader, now)) {
            case NEVER, AFTER_ANSWERING -> new Texts.NotAllowed();
            case HIDDEN -> new Texts.Hidden(poll.content().closes());
            case FREE -> texts(poll, before, most);
        };
    }

    private Texts texts(Poll poll, @Nullable Long before, int most) {
        var found = tallies.texts(poll.id(), before == null ? Long.MAX_VALUE : before, most);
        return found.isEmpty() ? new Texts.None() : new Texts.Shown(found);
    }
}
