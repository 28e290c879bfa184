package city.okno.campaign;

import city.okno.notice.Notice;
import city.okno.notice.NoticeId;
import city.okno.notice.Notices;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Remembers what was told.
public final class ToldNotices implements Notices {

    private final List<Notice> told = new ArrayList<>();
    private final List<String> superseded = new ArrayList<>();

    @Override
    public synchronized Told tell(Notice notice, Instant now) {
        var id = new NoticeId(told.size());
        if (told.stream().anyMatch(before -> before.key().equals(notice.key()))) {
            return new Told.Replayed(id);
        }
        told.add(notice);
        return new Told.Accepted(id);
    }

    @Override
    public synchronized List<Told> tellAll(List<Notice> notices, Instant now) {
        return notices.stream().map(notice -> tell(notice, now)).toList();
    }

    @Override
    public synchronized int supersede(String supersedeKey, Instant now) {
        superseded.add(supersedeKey);
        return 0;
    }

    public synchronized List<Notice> to(PartyId party) {
        return told.stream()
                .filter(notice -> notice.to().equals(new Notice.Recipient.ToParty(party)))
                .toList();
    }

    public synchronized List<String> templatesTo(PartyId party) {
        return to(party).stream().map(Notice::template).toList();
    }

    public synchronized List<String> superseded() {
        return List.copyOf(superseded);
    }

    public synchronized int count() {
        return told.size();
    }
}
