package city.okno.notice.telling;

import city.okno.notice.Notice.Recipient;
import city.okno.notice.NoticeId;
import city.okno.notice.Preferences;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.ChannelKind;
import city.okno.script.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What people answer to a notice. The press itself has confirmed it already ([NoticeProgress]);
/// this says so, and asks again where somebody wants it.
@Component
class NoticeReplyActions implements Actions {

    private final NoticeReplyRepository answers;
    private final DigestRepository digests;
    private final Preferences preferences;
    private final LadderSettings ladder;
    private final Words words;

    NoticeReplyActions(
            NoticeReplyRepository answers,
            DigestRepository digests,
            Preferences preferences,
            LadderSettings ladder,
            Words words) {
        this.answers = answers;
        this.digests = digests;
        this.preferences = preferences;
        this.ladder = ladder;
        this.words = words;
    }

    record About(long notice) {}

    /// What became of "I know".
    sealed interface Confirming {}

    record Confirmed() implements Confirming {}

    /// They said so before.
    record Known() implements Confirming {}

    /// Too late to save the SMS.
    record AfterSms() implements Confirming {}

    /// What became of "later".
    sealed interface Postponing {}

    /// @param at when they are asked again
    record Promised(Instant at) implements Postponing {}

    /// They were asked again already.
    record Enough() implements Postponing {}

    /// There is nothing more to tell of it, or will not be by then.
    record Over() implements Postponing {}

    /// What a digest tells of.
    sealed interface Opening {}

    record Opened(List<Item> items) implements Opening {}

    record Item(String text) {}

    /// No such notice was told to the caller.
    record NothingTold() implements Confirming, Postponing, Opening {}

    @Override
    public void register(ActionRegistry registry) {
        registry.on("notice.confirm", About.class, Confirming.class, this::confirm);
        registry.on("notice.digest", About.class, Opening.class, this::open);
        registry.on("notice.later", About.class, Postponing.class, this::later);
    }

    private Confirming confirm(About with, Caller caller) {
        var notice = new NoticeId(with.notice());
        var asked = answers.find(caller.party(), notice);
        if (asked.isEmpty()) {
            return new NothingTold();
        }
        answers.answered(notice, caller.now());
        if (asked.get().answered()) {
            return new Known();
        }
        return answers.wentBy(ChannelKind.SMS, notice) ? new AfterSms() : new Confirmed();
    }

    private Opening open(About with, Caller caller) {
        var items = digests.items(caller.party(), new NoticeId(with.notice()));
        return items.isEmpty()
                ? new NothingTold()
                : new Opened(items.stream().map(item -> item(item, caller.language())).toList());
    }

    private Item item(DigestRepository.Item item, String language) {
        var arguments = Envelopes.said(item.arguments(), language);
        return new Item(words.text(item.template(), language, arguments).text());
    }

    private Postponing later(About with, Caller caller) {
        var notice = new NoticeId(with.notice());
        return answers.find(caller.party(), notice)
                .map(asked -> later(notice, asked, caller))
                .orElseGet(NothingTold::new);
    }

    private Postponing later(NoticeId notice, NoticeReplyRepository.Asked asked, Caller caller) {
        var now = caller.now();
        var hours = preferences.of(new Recipient.ToParty(caller.party()), asked.category()).quiet();
        var due = hours.wakingAfter(now, ladder.later());
        if (asked.over() || !due.isBefore(asked.expiresAt())) {
            return new Over();
        }
        answers.answered(notice, now);
        return (asked.again() ? Optional.<Instant>empty() : answers.tellAgain(notice, due, now))
                .<Postponing>map(Promised::new)
                .orElseGet(Enough::new);
    }
}
