package city.okno.notice.telling;

import city.okno.delivery.Outbox;
import city.okno.notice.Notice;
import city.okno.notice.NoticeId;
import city.okno.notice.Notices;
import city.okno.resident.Residents;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.storage.KeyedHash;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredNotices implements Notices {

    private final NoticeRepository notices;
    private final NoticeSending sending;
    private final Residents residents;
    private final Outbox outbox;
    private final Digests digests;
    private final KeyedHash hash;

    StoredNotices(
            NoticeRepository notices,
            NoticeSending sending,
            Residents residents,
            Outbox outbox,
            Digests digests,
            KeyedHash hash) {
        this.notices = notices;
        this.sending = sending;
        this.residents = residents;
        this.outbox = outbox;
        this.digests = digests;
        this.hash = hash;
    }

    @Override
    public Told tell(Notice notice, Instant now) {
        var isNew =
                switch (notice.to()) {
                    case Notice.Recipient.ToParty(var party) ->
                            insert(notice, party, null, null, now);
                    case Notice.Recipient.ToPhone(var phone) -> insert(notice, phone, now);
                };
        var known = notices.known(notice.sender(), notice.key());
        if (!isNew) {
            return known.bodyHash().equals(bodyHash(notice))
                    ? new Told.Replayed(known.id())
                    : new Told.Conflict(known.id());
        }
        if (notice.supersedeKey() != null) {
            supersede(notice.supersedeKey(), known.id(), now);
        }
        if (notice.waits(now)) {
            return new Told.Accepted(known.id());
        }
        var stored = notices.lock(known.id()).orElseThrow();
        return sending.start(stored, now)
                .<Told>map(reason -> new Told.Suppressed(known.id(), reason))
                .orElseGet(() -> new Told.Accepted(known.id()));
    }

    private boolean insert(Notice notice, Phone phone, Instant now) {
        var owner = residents.byPhone(phone).orElse(null);
        return insert(notice, owner, phone, residents.phoneHash(phone), now);
    }

    private boolean insert(
            Notice notice,
            @Nullable PartyId party,
            @Nullable Phone phone,
            @Nullable String phoneHash,
            Instant now) {
        return notices.insert(notice, bodyHash(notice), party, phone, phoneHash, now);
    }

    @Override
    public int supersede(String supersedeKey, Instant now) {
        return supersede(supersedeKey, null, now);
    }

    /// Letters first and notices after them, as delivery does when a letter ends: nobody waits for
    /// the other. A dropped letter ends its notice by its event.
    private int supersede(String key, @Nullable NoticeId except, Instant now) {
        var ended = outbox.supersede(Envelopes.supersedeKey(key), now);
        digests.lockTelling(key);
        notices.outdate(key, except, now);
        for (var open : notices.open(key, except)) {
            if (sending.end(open, Ending.SUPERSEDED, "superseded", now)) {
                ended++;
            }
        }
        return ended;
    }

    /// Two notices with the same hash say the same to the same. Not part of it: until when, which
    /// senders count from the present instant.
    private String bodyHash(Notice notice) {
        var to =
                switch (notice.to()) {
                    case Notice.Recipient.ToParty(var party) -> "party " + party.value();
                    case Notice.Recipient.ToPhone(var phone) -> "phone " + phone.e164();
                };
        return hash.of(
                "notice",
                String.join(
                        "\n",
                        to,
                        notice.category().name(),
                        notice.template(),
                        NoticeJson.arguments(notice.arguments()),
                        NoticeJson.buttons(notice.buttons()),
                        String.valueOf(notice.supersedeKey())));
    }
}
