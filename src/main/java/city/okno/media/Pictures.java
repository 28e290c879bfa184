package city.okno.media;

import city.okno.media.DarkRoom.Developed;
import city.okno.planning.Planners;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to all pictures. What is kept of a photo is a JPEG of at most 1600 pixels a side and a
/// million bytes, upright and without what the camera wrote into it; a chart is a PNG. The same
/// pixels are kept once.
@Service
public class Pictures {
    /// What is taken in; a source need not read more.
    public static final int MOST_BYTES = DarkRoom.MOST_BYTES;

    /// Formats that can be read, as media types, for a page that lets people choose a file.
    public static final List<String> MEDIA_TYPES =
            Arrays.stream(Format.values())
                    .filter(Format::readable)
                    .map(format -> "image/" + format.name().toLowerCase(Locale.ROOT))
                    .toList();

    private final PictureRepository pictures;
    private final FetchRepository fetches;
    private final DarkRoom darkRoom;
    private final PictureIds ids;
    private final List<String> channels;
    private final Planners planners;
    private final TransactionTemplate writing;

    Pictures(
            PictureRepository pictures,
            FetchRepository fetches,
            DarkRoom darkRoom,
            PictureIds ids,
            List<PictureSource> sources,
            Planners planners,
            TransactionTemplate writing) {
        this.pictures = pictures;
        this.fetches = fetches;
        this.darkRoom = darkRoom;
        this.ids = ids;
        this.channels = sources.stream().map(PictureSource::channel).toList();
        this.planners = planners;
        this.writing = writing;
    }

    /// Keeps a photo. Call it outside a transaction: re-encoding takes a moment.
    ///
    /// @param owner who may have it erased; null: nobody's, such as a centre's picture
    public Intake store(byte[] photo, @Nullable PartyId owner, Instant now) {
        return store(photo, owner, null, now);
    }

    /// Keeps a photo that arrived before the message it belongs to. If no turn [adopts][#adopt] it
    /// within a day it is forgotten. Call it outside a transaction.
    public Intake upload(byte[] photo, Instant now) {
        return store(photo, null, now, now);
    }

    /// An uploaded picture becomes somebody's, in the transaction of the turn.
    ///
    /// @return false when it is not there, or somebody's already
    public boolean adopt(PictureId id, PartyId owner) {
        return pictures.adopt(id, owner);
    }

    /// The id under which a photo will be kept that a messenger still holds. It is fetched after
    /// the transaction of the turn in which this is called; until then it has no bytes, and if it
    /// never comes it has none for good.
    ///
    /// @param reference what the channel's [PictureSource] understands, at most 500 characters
    public PictureId reserve(ChannelKind channel, String reference, PartyId owner, Instant now) {
        PictureId id = ids.next();
        pictures.insert(id, owner, null, now);
        fetches.insert(id, channel.code(), reference, now);
        planners.wake(PictureFetcher.NAME);
        return id;
    }

    /// Keeps a chart; nobody owns it. Call it outside a transaction: painting takes a moment.
    public PictureId draw(BarChart chart, Instant now) {
        return keep(Png.of(ChartPainter.paint(chart)), null, now);
    }

    /// Keeps a heat map, in the same way.
    public PictureId draw(HeatMap map, Instant now) {
        return keep(Png.of(HeatPainter.paint(map)), null, now);
    }

    /// Keeps a code for cameras, in the transaction of what it belongs to.
    ///
    /// @param owner who may have it erased
    public PictureId draw(QrCode code, PartyId owner, Instant now) {
        return keep(Png.of(QrPainter.paint(code)), owner, now);
    }

    private PictureId keep(Content content, @Nullable PartyId owner, Instant now) {
        PictureId id = ids.next();
        writing.executeWithoutResult(_ -> {
            pictures.insert(id, owner, null, now);
            pictures.fill(id, content);
        });
        return id;
    }

    /// The JPEG or PNG; empty when there is no such picture or its bytes have not come.
    public Optional<byte[]> bytes(PictureId id) {
        return pictures.bytes(id);
    }

    /// Whether its bytes are expected: a messenger that is on holds them, and they were neither
    /// fetched nor given up.
    public boolean isAwaited(PictureId id) {
        return !channels.isEmpty() && fetches.isWaiting(id, channels);
    }

    /// Forgets a picture, in the transaction of what it belonged to.
    public void delete(PictureId id) {
        pictures.delete(id);
    }

    /// Forgets a picture after a day, because letters that show it may still be on their way. In
    /// the transaction of what it belonged to.
    public void replace(PictureId id, Instant now) {
        pictures.loosen(id, now);
    }

    private Intake store(
            byte[] photo, @Nullable PartyId owner, @Nullable Instant looseSince, Instant now) {
        return switch (darkRoom.develop(photo)) {
            case Developed.Spoilt(var why) -> why;
            case Developed.Print(var print) -> {
                PictureId id = ids.next();
                writing.executeWithoutResult(_ -> {
                    pictures.insert(id, owner, looseSince, now);
                    pictures.fill(id, print);
                });
                yield new Intake.Stored(id);
            }
        };
    }
}
