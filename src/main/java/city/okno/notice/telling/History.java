package city.okno.notice.telling;

import city.okno.notice.Notice.Recipient;
import city.okno.notice.NoticeId;
import city.okno.notice.Preferences;
import city.okno.resident.Residents;
import city.okno.script.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What was told to somebody who asks about it.
@Component
class History {

    private final HistoryRepository told;
    private final Preferences preferences;
    private final Residents residents;

    History(HistoryRepository told, Preferences preferences, Residents residents) {
        this.told = told;
        this.preferences = preferences;
        this.residents = residents;
    }

    /// @param notice null: the latest one
    Optional<HistoryRepository.Told> told(Caller caller, @Nullable Long notice) {
        var number =
                switch (preferences.speaker(caller)) {
                    case Recipient.ToPhone(var phone) -> residents.phoneHash(phone);
                    case Recipient.ToParty _ -> null;
                };
        return told.told(caller.party(), number, notice == null ? null : new NoticeId(notice));
    }
}
