package city.okno.notice.preference;

import city.okno.notice.Preferences;
import city.okno.notice.QuietHours;
import city.okno.resident.HoldsPersonalData;
import city.okno.resident.PartyJoined;
import city.okno.resident.PhoneProved;
import city.okno.resident.Residents;
import city.okno.testing.TestDatabase;

/// This package over one database, for tests of those who ask for preferences.
public final class Preferring {

    public final Preferences door;
    public final HoldsPersonalData data;
    private final StoredPreferences stored;

    public Preferring(TestDatabase database, Residents residents, QuietHours city) {
        stored =
                new StoredPreferences(
                        new UnwantedRepository(database.jdbc()),
                        new HabitRepository(database.jdbc()),
                        residents,
                        city);
        door = stored;
        data = new PreferenceData(stored);
    }

    public void hear(PhoneProved event) {
        stored.on(event);
    }

    public void hear(PartyJoined event) {
        stored.on(event);
    }
}
