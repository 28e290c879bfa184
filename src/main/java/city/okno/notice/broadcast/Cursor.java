package city.okno.notice.broadcast;

import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a broadcast is on its way through the audience, for one messenger. Each has a cursor of
/// its own, so that a slow one does not hold up the others.
///
/// @param people who are reached by this messenger, when they were counted
/// @param after everybody up to this id has been seen to in this pass
/// @param fed to how many a letter was made
/// @param againAt when another pass begins for those whom this one left behind, because they rest
///   or were told something else today; null: nobody was
/// @param notBefore when the pass begins
/// @param done nobody is left
/// @param triedOut whether its first letters went well
/// @param forgivenEnded how many letters had an end when somebody last let it go on
/// @param forgivenFailed how many of these had failed
record Cursor(
        ChannelKind lane,
        int people,
        PartyId after,
        int fed,
        @Nullable Instant againAt,
        Instant notBefore,
        boolean done,
        boolean triedOut,
        int forgivenEnded,
        int forgivenFailed) {

    /// For how many of its people letters may be made as long as it is not tried out.
    int firstFew(double share) {
        return (int) Math.ceil(people * share);
    }

    /// Whether it has left this person behind and will not come back.
    boolean hasPassed(PartyId person) {
        return done || after.value() >= person.value();
    }
}
