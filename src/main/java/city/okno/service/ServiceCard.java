package city.okno.service;

import java.util.Optional;
import java.util.Set;

/// A service as a resident sees it.
///
/// @param about empty when the name says it
/// @param noted the fee depends on something, see `note`
/// @param atOnce there is nothing to wait for; else `ready` says how long
/// @param why of where it is given; empty when it is given anywhere
record ServiceCard(
        long id,
        String name,
        boolean described,
        String about,
        long minutes,
        boolean free,
        int fee,
        boolean noted,
        String note,
        boolean atOnce,
        String ready,
        Place where,
        String why,
        int centres,
        boolean alsoByVideo,
        int documents,
        boolean demo) {

    /// Names are cases of the words.
    enum Place {
        ANYWHERE,
        LISTED,
        BY_REGISTRATION,
        /// In no centre.
        ONLY_BY_VIDEO
    }

    static ServiceCard of(CivicService service, String language) {
        var about = Optional.ofNullable(service.about()).map(it -> it.in(language)).orElse("");
        var note = Optional.ofNullable(service.fee().note()).map(it -> it.in(language)).orElse("");
        var ready = Optional.ofNullable(service.ready()).map(it -> it.in(language)).orElse("");
        return new ServiceCard(
                service.id().value(),
                service.name().in(language),
                !about.isEmpty(),
                about,
                service.duration().toMinutes(),
                service.fee().isFree(),
                service.fee().roubles(),
                !note.isEmpty(),
                note,
                ready.isEmpty(),
                ready,
                place(service),
                switch (service.where()) {
                    case Where.Anywhere() -> "";
                    case Where.Listed(_, var why) -> why.in(language);
                    case Where.ByRegistration(var why) -> why.in(language);
                },
                service.where() instanceof Where.Listed(var codes, _) ? codes.size() : 0,
                service.ways().containsAll(Set.of(Way.COUNTER, Way.VIDEO)),
                service.documents().size(),
                service.demo());
    }

    private static Place place(CivicService service) {
        if (!service.isGivenBy(Way.COUNTER)) {
            return Place.ONLY_BY_VIDEO;
        }
        return switch (service.where()) {
            case Where.Anywhere() -> Place.ANYWHERE;
            case Where.Listed _ -> Place.LISTED;
            case Where.ByRegistration _ -> Place.BY_REGISTRATION;
        };
    }
}
