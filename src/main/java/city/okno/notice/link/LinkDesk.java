package city.okno.notice.link;

import city.okno.delivery.Outbox;
import city.okno.delivery.Permissions;
import city.okno.notice.Habits;
import city.okno.notice.Preferences;
import city.okno.resident.Residents;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Shows and does what the page offers.
@Component
class LinkDesk {

    private static final int SHOWN = 5;

    private final ToldRepository told;
    private final Preferences preferences;
    private final Residents residents;
    private final Permissions permissions;
    private final Outbox outbox;
    private final TransactionTemplate writing;

    LinkDesk(
            ToldRepository told,
            Preferences preferences,
            Residents residents,
            Permissions permissions,
            Outbox outbox,
            TransactionTemplate writing) {
        this.told = told;
        this.preferences = preferences;
        this.residents = residents;
        this.permissions = permissions;
        this.outbox = outbox;
        this.writing = writing;
    }

    LinkState state(StoredLink link) {
        var owner = residents.byPhone(link.phone()).orElse(null);
        return new LinkState(
                link.lastDigits(),
                told.bySms(link.phoneHash(), owner, SHOWN),
                preferences.unwanted(link.owner()),
                !outbox.blocked(List.of(link.address())).isEmpty(),
                preferences.habits(link.owner()).night());
    }

    /// The same act again changes nothing more.
    void perform(LinkAct act, StoredLink link, Instant now) {
        switch (act) {
            case LinkAct.Stop(var category) ->
                    writing.executeWithoutResult(
                            _ -> preferences.stop(link.owner(), category, now));
            case LinkAct.Allow(var category) ->
                    writing.executeWithoutResult(_ -> preferences.allow(link.owner(), category));
            case LinkAct.StopAll _ -> permissions.stopped(link.address(), "stop", now);
            case LinkAct.AllowAll _ -> permissions.allowed(link.address());
            case LinkAct.Hours(var night) -> change(link, habits -> habits.quietIn(night));
        }
    }

    private void change(StoredLink link, UnaryOperator<Habits> change) {
        writing.executeWithoutResult(_ ->
                preferences.keep(link.owner(), change.apply(preferences.habits(link.owner()))));
    }
}
