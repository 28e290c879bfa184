package city.okno.department.form;

import city.okno.document.Documents;
import city.okno.script.Phone;
import city.okno.settings.OknoSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Reads what somebody is to be told.
@Component
public class NoticeForm {

    private static final Set<String> FIELDS =
            Set.of(
                    "template",
                    "version",
                    "to",
                    "language",
                    "variables",
                    "expiresAt",
                    "supersedeKey",
                    "notBefore");
    private static final String TO = "to";
    private static final String PHONE = "phone";
    private static final String DOCUMENT = "document";

    /// How long it is worth telling when its sender does not say.
    private static final Duration USUAL = Duration.ofDays(3);

    /// Nobody plans further ahead.
    private static final Duration LONGEST = Duration.ofDays(60);

    private final TemplateForm templates;
    private final Documents documents;
    private final OknoSettings okno;
    private final InstantSource clock;

    NoticeForm(
            TemplateForm templates, Documents documents, OknoSettings okno, InstantSource clock) {
        this.templates = templates;
        this.documents = documents;
        this.okno = okno;
        this.clock = clock;
    }

    public NoticeOrder order(Sender sender, JsonNode body) throws Problem {
        var fields = Fields.of(body, FIELDS);
        var template = templates.template(fields.text("template", 200), body.get("version"));
        var now = clock.instant();
        var notBefore = notBefore(fields, now);
        return new NoticeOrder(
                template,
                phone(sender, Fields.inside(body, TO, Set.of(PHONE, DOCUMENT))),
                templates.variables(template, body),
                language(fields),
                fields.has("supersedeKey") ? fields.text("supersedeKey", 100) : null,
                notBefore,
                expiresAt(fields, notBefore == null ? now : notBefore, now));
    }

    /// A number, or the number of a document of this department.
    private @Nullable Phone phone(Sender sender, Fields to) throws Problem {
        if (to.has(PHONE) == to.has(DOCUMENT)) {
            throw Problem.ofField(TO, "Expected either phone or document");
        }
        if (to.has(PHONE)) {
            return sender.allowed(to.phone(PHONE), TO + "." + PHONE);
        }
        var applicant = documents.applicant(sender.name(), to.text(DOCUMENT, 64));
        if (applicant.isEmpty()) {
            throw to.wrong(DOCUMENT, "This department has told of no such document");
        }
        var phone = applicant.get().phone();
        if (phone != null) {
            return sender.allowed(phone, TO + "." + DOCUMENT);
        }
        if (sender.reachesPeople()) {
            throw to.wrong(DOCUMENT, "Its applicant's number is not known any more");
        }
        return null;
    }

    private @Nullable String language(Fields fields) throws Problem {
        if (!fields.has("language")) {
            return null;
        }
        var language = fields.text("language", 3);
        if (!okno.languages().contains(language)) {
            throw fields.wrong(
                    "language", "Expected one of " + String.join(", ", okno.languages()));
        }
        return language;
    }

    private static @Nullable Instant notBefore(Fields fields, Instant now) throws Problem {
        if (!fields.has("notBefore")) {
            return null;
        }
        var at = fields.instant("notBefore");
        if (at.isAfter(now.plus(LONGEST))) {
            throw fields.wrong("notBefore", "Expected a time within " + LONGEST.toDays() + " days");
        }
        return at.isAfter(now) ? at : null;
    }

    private static Instant expiresAt(Fields fields, Instant from, Instant now) throws Problem {
        if (!fields.has("expiresAt")) {
            return from.plus(USUAL);
        }
        var at = fields.instant("expiresAt");
        if (!at.isAfter(from)) {
            throw fields.wrong("expiresAt", "Expected a time after now, and after notBefore");
        }
        if (at.isAfter(now.plus(LONGEST))) {
            throw fields.wrong("expiresAt", "Expected a time within " + LONGEST.toDays() + " days");
        }
        return at;
    }
}
