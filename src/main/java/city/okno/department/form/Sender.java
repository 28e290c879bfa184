package city.okno.department.form;

import city.okno.script.Phone;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;

/// Who says something of documents.
///
/// @param name under which cases are kept, 1–64 characters
/// @param reachesPeople false: the applicant's number is checked and not kept, so nobody is told
/// @param speaksOf whether it may say something of somebody with this number
public record Sender(String name, boolean reachesPeople, Predicate<Phone> speaksOf) {

    /// One that is trusted with every number.
    public static Sender trusted(String name) {
        return new Sender(name, true, _ -> true);
    }

    /// The number, if something may be said of it.
    ///
    /// @param field in which it was given
    Phone allowed(Phone phone, String field) throws Problem {
        if (!speaksOf.test(phone)) {
            throw new Problem(
                    HttpStatus.FORBIDDEN, field, "This key is for the numbers of its team only");
        }
        return phone;
    }
}
