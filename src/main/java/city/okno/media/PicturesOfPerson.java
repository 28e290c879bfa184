package city.okno.media;

import city.okno.resident.HoldsPersonalData;
import city.okno.resident.PartyJoined;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The photos that a person sent.
@Component
class PicturesOfPerson implements HoldsPersonalData {
    private static final int AT_ONCE = 500;

    private final PictureRepository pictures;

    PicturesOfPerson(PictureRepository pictures) {
        this.pictures = pictures;
    }

    @Override
    public String topic() {
        return "pictures";
    }

    @Override
    public Map<String, Object> export(PartyId party) {
        List<Map<String, String>> all =
                pictures.of(party, Integer.MAX_VALUE).stream()
                        .map(picture ->
                                Map.of(
                                        "path",
                                        "/media/" + picture.id().value(),
                                        "added",
                                        picture.addedAt().toString()))
                        .toList();
        return all.isEmpty() ? Map.of() : Map.of("sent", all);
    }

    @Override
    public void erase(PartyId party, Instant now) {
        for (var some = pictures.of(party, AT_ONCE);
                !some.isEmpty();
                some = pictures.of(party, AT_ONCE)) {
            some.forEach(picture -> pictures.delete(picture.id()));
        }
    }

    @EventListener
    void on(PartyJoined joined) {
        pictures.move(joined.from(), joined.to());
    }
}
