package city.okno.notice.broadcast;

import city.okno.audit.Actor;
import city.okno.audit.Audit;
import city.okno.audit.Subject;
import city.okno.delivery.SmsTariff;
import city.okno.notice.Broadcasts;
import city.okno.notice.broadcast.TypedNews.Typed;
import city.okno.resident.Residents;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Role;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A moderator writes what everybody should read, for scripts: whom it reaches, what it costs, and
/// that another one is asked.
@Component
class ProposalActions implements Actions {

    private final TypedNews news;
    private final Broadcasts broadcasts;
    private final BroadcastLanes lanes;
    private final Residents residents;
    private final SmsTariff tariff;
    private final Audit audit;

    ProposalActions(
            TypedNews news,
            Broadcasts broadcasts,
            BroadcastLanes lanes,
            Residents residents,
            SmsTariff tariff,
            Audit audit) {
        this.news = news;
        this.broadcasts = broadcasts;
        this.lanes = lanes;
        this.residents = residents;
        this.tariff = tariff;
        this.audit = audit;
    }

    record Ask() {}

    /// In how many languages it can be written; the author's own comes first.
    sealed interface Languages {
        record One() implements Languages {}

        record Two() implements Languages {}
    }

    /// Who is there to be told.
    sealed interface Reached {
        record Nobody() implements Reached {}

        record InChats() implements Reached {}

        /// @param sms how many have only SMS
        record SomeBySms(long sms) implements Reached {}
    }

    /// @param segments how many its SMS may take; null: as many as all of them need
    record Draft(
            String text,
            @Nullable String text2,
            @Nullable String brief,
            @Nullable String brief2,
            @Nullable Long segments) {

        Typed typed() {
            return new Typed(text, text2, brief, brief2);
        }
    }

    /// It as it will be read, whom it reaches, and what it costs at most.
    sealed interface Previewing {
        /// @param two whether it is there in a second language
        /// @param bySms whether it goes by SMS too
        /// @param sms how many have only SMS
        /// @param each how many segments an SMS takes
        /// @param linked whether the first one to a number takes more, because of a link under it
        /// @param most how many that takes
        /// @param needed how many all of them take at most
        /// @param segments how many they may take
        /// @param priced whether segments have a price
        /// @param cost of so many segments, at most
        record Preview(
                String reading,
                boolean two,
                String reading2,
                boolean bySms,
                String readingSms,
                String readingSms2,
                long people,
                long sms,
                int each,
                boolean linked,
                int most,
                long needed,
                long segments,
                boolean priced,
                BigDecimal cost,
                String currency)
                implements Previewing {}
    }

    /// Whether a limit lets anybody be told.
    sealed interface Limiting {
        record Enough() implements Limiting {}

        /// @param least how many segments one SMS may take
        record TooLittle(int least) implements Limiting {}
    }

    /// Other moderators are asked as soon as its people are counted.
    sealed interface Proposing {
        record Proposed(long broadcast) implements Proposing {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.on(
                "broadcast.languages",
                Ask.class,
                Languages.class,
                (_, caller) -> languages(caller));
        registry.on("broadcast.reached", Ask.class, Reached.class, (_, caller) -> reached(caller));
        registry.on("broadcast.preview", Draft.class, Previewing.class, this::preview);
        registry.on("broadcast.check_limit", Draft.class, Limiting.class, this::check);
        registry.on("broadcast.propose", Draft.class, Proposing.class, this::propose);
    }

    private Languages languages(Caller caller) {
        moderatorsOnly(caller);
        return news.other(caller.language()).isPresent()
                ? new Languages.Two()
                : new Languages.One();
    }

    private Reached reached(Caller caller) {
        moderatorsOnly(caller);
        var sms = withoutChat();
        if (residents.registered() == 0) {
            return new Reached.Nobody();
        }
        return sms == 0 ? new Reached.InChats() : new Reached.SomeBySms(sms);
    }

    private long withoutChat() {
        return lanes.hasSms() ? residents.registeredWithout(lanes.chats()) : 0;
    }

    private Previewing preview(Draft draft, Caller caller) {
        moderatorsOnly(caller);
        var typed = draft.typed();
        var language = caller.language();
        var other = news.other(language).orElse(language);
        var text = news.text(typed, language);
        var sms = typed.brief() == null ? 0 : withoutChat();
        var cost = news.cost(typed, language);
        var needed = sms * cost.most();
        var segments = draft.segments() == null ? needed : draft.segments();
        return new Previewing.Preview(
                text.in(language),
                text.texts().size() > 1,
                text.in(other),
                typed.brief() != null,
                news.brief(typed, language).in(language),
                news.brief(typed, language).in(other),
                residents.registered(),
                sms,
                cost.each(),
                cost.most() > cost.each(),
                cost.most(),
                needed,
                segments,
                price().signum() > 0,
                price().multiply(BigDecimal.valueOf(segments)),
                tariff.currency());
    }

    /// Of a segment to the dearest region.
    private BigDecimal price() {
        return tariff.prices().values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }

    private Limiting check(Draft draft, Caller caller) {
        moderatorsOnly(caller);
        var least = news.cost(draft.typed(), caller.language()).most();
        return draft.segments() == null || draft.segments() >= least
                ? new Limiting.Enough()
                : new Limiting.TooLittle(least);
    }

    private Proposing propose(Draft draft, Caller caller) {
        moderatorsOnly(caller);
        var broadcast =
                news.broadcast(draft.typed(), caller.party(), caller.language(), caller.now());
        var segments = draft.segments();
        var proposed =
                broadcasts.propose(
                        draft.brief() == null || segments == null
                                ? broadcast
                                : broadcast.withSms(Math.toIntExact(segments)),
                        caller.party(),
                        caller.now());
        audit.record(
                new Actor.Person(caller.party(), Role.MODERATOR),
                "broadcast.proposed",
                Subject.of("broadcast", proposed.value()),
                draft.brief() == null || segments == null ? null : segments + " segments",
                caller.now());
        return new Proposing.Proposed(proposed.value());
    }

    /// The flow asks for the role; whoever comes without it comes by a fault of a script.
    private static void moderatorsOnly(Caller caller) {
        if (!caller.has(Role.MODERATOR)) {
            throw new IllegalStateException("only moderators write to everybody");
        }
    }
}
