package city.okno.channel;

import city.okno.conversation.PhotoIntake;
import city.okno.delivery.Address;
import city.okno.delivery.Enclosures;
import city.okno.media.PictureId;
import city.okno.media.Pictures;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Keeps what the messengers' photos refer to. The web chat uploads a photo before its turn begins,
/// so there the reference is the picture's own id; elsewhere the bytes are fetched after the
/// commit, and letters that show them wait for them a while.
@Component
class ChannelPhotos implements PhotoIntake, Enclosures {

    private final Pictures pictures;

    ChannelPhotos(Pictures pictures) {
        this.pictures = pictures;
    }

    @Override
    public String accept(Address from, String reference, PartyId party, Instant now) {
        if (from.channel() != ChannelKind.WEB) {
            return pictures.reserve(from.channel(), reference, party, now).value();
        }
        var uploaded = PictureId.parse(reference).orElseThrow();
        pictures.adopt(uploaded, party);
        return uploaded.value();
    }

    @Override
    public boolean isAwaited(String picture) {
        return PictureId.parse(picture).filter(pictures::isAwaited).isPresent();
    }
}
