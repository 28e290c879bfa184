package city.okno.notice.telling;

import city.okno.notice.NoticeId;
import city.okno.script.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes one notice of several that had to wait: how many, and a line for each of the first ones.
/// Inside the caller's transaction, under the lock of [Caps].
@Component
class Digests {

    private static final int LINES = 5;

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
        var lines =
                all.stream()
                        .limit(LINES)
                        .map(notice -> "• " + brief(notice, language))
                        .collect(Collectors.joining("\n"));
        var expiresAt =
                all.stream().map(StoredNotice::expiresAt).max(Instant::compareTo).orElseThrow();
        var arguments = Map.<String, Object>of("count", all.size(), "lines", lines);
        var digest = digests.insert(first, arguments, expiresAt, now);
        digests.join(all.stream().map(StoredNotice::id).toList(), digest);
        return notices.lock(digest).orElseThrow();
    }

    private String brief(StoredNotice notice, String language) {
        var key = Envelopes.brief(notice.template(), words);
        return words.text(key, language, Envelopes.said(notice.arguments(), language)).text();
    }
}
