package city.okno.campaign.idea;

import city.okno.campaign.IdeaDraft;
import city.okno.campaign.IdeaNumber;
import city.okno.campaign.Objection;
import city.okno.campaign.idea.IdeaRepository.Held;
import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.notice.Notice.Button;
import city.okno.notice.Notices;
import city.okno.resident.Residents;
import city.okno.resident.VoterId;
import city.okno.script.PartyId;
import city.okno.script.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What moderators and authors are told about an idea.
@Component
class IdeaNews {

    private static final String SENDER = "ideas";
    private static final Duration WORTH_TELLING = Duration.ofDays(7);

    private final Notices notices;
    private final Residents residents;

    IdeaNews(Notices notices, Residents residents) {
        this.notices = notices;
        this.residents = residents;
    }

    /// Moderators hear of a new idea.
    void submitted(IdeaNumber number, IdeaDraft draft, String campaign, Instant now) {
        ask(
                number,
                "new",
                "ideas.duty_new",
                "ideas.offer_publish",
                Map.of(
                        "number", text(number),
                        "title", draft.title(),
                        "body", draft.body(),
                        "photos", draft.pictures().size(),
                        "project", campaign),
                now);
    }

    /// Moderators hear of a complaint.
    ///
    /// @param complaints how many wait for an answer, this one among them
    void complained(
            Held idea,
            Objection reason,
            VoterId voter,
            int complaints,
            boolean hidden,
            Instant now) {
        ask(
                idea.number(),
                "complaint-" + voter.value(),
                hidden ? "ideas.duty_hidden" : "ideas.duty_complaint",
                "ideas.offer_keep",
                Map.of(
                        "number", text(idea.number()),
                        "title", idea.title(),
                        "body", idea.body(),
                        "kind", reason.kind().name(),
                        "text", reason.text(),
                        "complaints", complaints),
                now);
    }

    private void ask(
            IdeaNumber number,
            String occasion,
            String template,
            String publish,
            Map<String, Object> arguments,
            Instant now) {
        var slots = slots(number);
        for (var moderator : residents.holding(Role.MODERATOR)) {
            tell(
                    moderator,
                    Category.DUTY,
                    "check-%d-%s-%d".formatted(number.value(), occasion, moderator.value()),
                    template,
                    arguments,
                    List.of(
                            new Button(publish, "ideas.publish", slots),
                            new Button("ideas.offer_reject", "ideas.reject", slots),
                            new Button("ideas.offer_moderate", "ideas.moderate", Map.of())),
                    duty(number, moderator),
                    now);
        }
    }

    /// What still waits to ask a moderator about this idea is not needed any more.
    void settled(IdeaNumber number, Instant now) {
        for (var moderator : residents.holding(Role.MODERATOR)) {
            notices.supersede(duty(number, moderator), now);
        }
    }

    /// @param again whether it was hidden before
    void published(PartyId author, Held idea, boolean again, Instant now) {
        answer(
                author,
                idea,
                again ? "restored" : "published",
                Map.of(),
                List.of(
                        new Button("ideas.offer_card", "ideas.card", slots(idea.number())),
                        new Button("ideas.offer_deck", "ideas.deck", Map.of())),
                now);
    }

    void rejected(PartyId author, Held idea, Objection objection, Instant now) {
        answer(
                author,
                idea,
                "rejected",
                Map.of("kind", objection.kind().name(), "text", objection.text()),
                List.of(
                        new Button("ideas.offer_submit", "ideas.submit", Map.of()),
                        new Button("ideas.offer_mine", "ideas.mine", Map.of())),
                now);
    }

    void hidden(PartyId author, Held idea, Instant now) {
        answer(
                author,
                idea,
                "hidden",
                Map.of(),
                List.of(new Button("ideas.offer_mine", "ideas.mine", Map.of())),
                now);
    }

    /// Only the latest word about an idea is worth telling; it may be hidden and published more
    /// than once.
    private void answer(
            PartyId author,
            Held idea,
            String what,
            Map<String, Object> more,
            List<Button> buttons,
            Instant now) {
        var number = idea.number().value();
        var arguments = new HashMap<>(more);
        arguments.put("number", text(idea.number()));
        arguments.put("title", idea.title());
        tell(
                author,
                Category.ANSWER,
                "%s-%d-%d-%d".formatted(what, number, author.value(), now.toEpochMilli()),
                "ideas.news_" + what,
                arguments,
                buttons,
                "idea-news-%d-%d".formatted(number, author.value()),
                now);
    }

    private void tell(
            PartyId to,
            Category category,
            String key,
            String template,
            Map<String, Object> arguments,
            List<Button> buttons,
            String supersede,
            Instant now) {
        notices.tell(
                new Notice(
                        new Notice.Recipient.ToParty(to),
                        category,
                        SENDER,
                        key,
                        template,
                        arguments,
                        buttons,
                        now.plus(WORTH_TELLING),
                        supersede),
                now);
    }

    private static String duty(IdeaNumber number, PartyId moderator) {
        return "idea-duty-%d-%d".formatted(number.value(), moderator.value());
    }

    private static Map<String, String> slots(IdeaNumber number) {
        return Map.of("idea", text(number));
    }

    /// Numbers of ideas are names: as text they are not grouped by thousands.
    private static String text(IdeaNumber number) {
        return String.valueOf(number.value());
    }
}
