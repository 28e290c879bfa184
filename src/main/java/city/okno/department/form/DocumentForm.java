package city.okno.department.form;

import city.okno.document.DocumentEvent;
import city.okno.document.DocumentStatus;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Reads what is said of a document.
@Component
public class DocumentForm {

    /// Every field; all but the last are required.
    public static final Set<String> FIELDS =
            Set.of("number", "service", "centre", "phone", "status", "at", "keepUntil");

    private final InstantSource clock;

    DocumentForm(InstantSource clock) {
        this.clock = clock;
    }

    public DocumentEvent event(Sender sender, Fields fields) throws Problem {
        var number = fields.text("number", 64);
        var phone = sender.allowed(fields.phone("phone"), "phone");
        return new DocumentEvent(
                sender.name(),
                number,
                fields.text("service", 200),
                fields.text("centre", 200),
                sender.reachesPeople() ? phone : null,
                fields.oneOf("status", DocumentStatus.class),
                fields.past("at", clock.instant()),
                fields.optionalDate("keepUntil"));
    }
}
