package city.okno.notice.telling;

import city.okno.notice.NoticeId;
import city.okno.script.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes one notice of several that had to wait: how many, and a line for each of the first ones.
/// Inside the caller's transaction, under the lock of [Caps].
@Component
class Digests {

    private static final int LINES = 5;
    private static final String COUNT = "count";

    private final DigestRepository digests;
    private final NoticeRepository notices;
    private final Words words;

    Digests(DigestRepository digests, NoticeRepository notices, Words words) {
        this.digests = digests;
        this.notices = notices;
        this.words = words;
    }

    /// @param others besides the first one; those that ended meanwhile are left out
    StoredNotice of(StoredNotice first, List<NoticeId> others, String language, Instant now) {
        var all = new ArrayList<StoredNotice>();
        others.forEach(id -> notices.lock(id).ifPresent(all::add));
        all.add(first);
        all.sort(Comparator.comparingLong(notice -> notice.id().value()));
        var expiresAt =
                all.stream().map(StoredNotice::expiresAt).max(Instant::compareTo).orElseThrow();
        var digest = digests.insert(first, arguments(all, language), expiresAt, now);
        digests.join(all.stream().map(StoredNotice::id).toList(), digest);
        return notices.lock(digest).orElseThrow();
    }

    /// What it tells by now, without what ended meanwhile, and for as long as all of that is worth
    /// telling; empty when nothing is left of it.
    Optional<StoredNotice> current(StoredNotice digest, String language, Instant now) {
        var all =
                digests.items(digest.id(), now).stream()
                        .map(notices::find)
                        .flatMap(Optional::stream)
                        .toList();
        return all.stream()
                .map(StoredNotice::expiresAt)
                .min(Instant::compareTo)
                .map(until -> {
                    var arguments = arguments(all, language);
                    digests.tell(digest.id(), arguments);
                    return digest.telling(arguments, until);
                });
    }

    /// Whether nothing of what it tells has ended.
    boolean isCurrent(StoredNotice digest) {
        return digest.arguments().get(COUNT) instanceof Number told
                && told.intValue() == digests.open(digest.id());
    }

    /// What it tells waits again, each for itself.
    void dissolve(StoredNotice digest, Instant due, Instant now) {
        digests.part(digest.id(), due);
        digests.end(digest.id(), now);
    }

    /// The digests that tell of them and have not ended.
    List<NoticeId> telling(Collection<NoticeId> notices) {
        return digests.telling(notices);
    }

    /// Whoever ends notices that digests tell holds the digests first, as who ends a digest does.
    void lockTelling(Collection<String> supersedeKeys) {
        notices.lock(digests.tellingUnder(supersedeKeys));
    }

    private Map<String, Object> arguments(List<StoredNotice> all, String language) {
        var lines =
                all.stream()
                        .limit(LINES)
                        .map(notice -> "• " + brief(notice, language))
                        .collect(Collectors.joining("\n"));
        return Map.of(COUNT, all.size(), "lines", lines);
    }

    private String brief(StoredNotice notice, String language) {
        var key = Envelopes.brief(notice.template(), words);
        return words.text(key, language, Envelopes.said(notice.arguments(), language)).text();
    }
}
