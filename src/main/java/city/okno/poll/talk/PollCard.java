package city.okno.poll.talk;

import java.time.LocalDate;

/// A poll as scripts show it, in one language and to one person.
///
/// @param edition what the person sees now
/// @param belongs whether it belongs to a campaign
/// @param topic campaign and direction as a sentence; empty where it belongs to none
/// @param scale whether the two ends below mean something
/// @param low what 1 means; empty when it is no scale
/// @param points the highest number; 0 when it is no scale
/// @param high what the highest number means; empty when it is no scale
/// @param answered whether the person has answered
/// @param yours what the person answered; empty when nothing
/// @param lastDay on which it takes answers
/// @param hidden whether nobody sees results before it closes
record PollCard(
        long id,
        int edition,
        boolean belongs,
        String topic,
        String question,
        boolean scale,
        String low,
        int points,
        String high,
        boolean answered,
        String yours,
        LocalDate lastDay,
        boolean hidden) {}
