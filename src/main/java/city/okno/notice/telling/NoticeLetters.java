package city.okno.notice.telling;

import city.okno.delivery.LetterId;
import city.okno.delivery.StillWanted;
import org.springframework.stereotype.Component;

/// A letter that did not arrive is sent once more only while its notice still goes this way: not
/// when what it told of was cancelled, was seen elsewhere, or went another way meanwhile, or when
/// it is a digest and tells what has ended.
@Component
class NoticeLetters implements StillWanted {

    private final NoticeRepository notices;
    private final RungRepository rungs;
    private final Digests digests;

    NoticeLetters(NoticeRepository notices, RungRepository rungs, Digests digests) {
        this.notices = notices;
        this.rungs = rungs;
        this.digests = digests;
    }

    @Override
    public boolean isWanted(String owner, LetterId letter) {
        if (!Envelopes.isOurs(owner)) {
            return true;
        }
        var id = Envelopes.notice(owner);
        return notices.lock(id)
                .filter(notice -> !notice.isDigest() || digests.isCurrent(notice))
                .filter(_ -> rungs.isLatest(id, letter))
                .isPresent();
    }
}
