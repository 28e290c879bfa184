package city.okno.audit;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The door to the record of acts.
@Service
public class Audit {
    private static final Pattern ACT = Pattern.compile("[a-z_]+(\\.[a-z_]+)+");
    private static final int LONGEST_REASON = 1000;

    private final AuditRepository entries;

    Audit(AuditRepository entries) {
        this.entries = entries;
    }

    /// Adds an entry in the transaction of the act itself, so that there is neither without the
    /// other.
    ///
    /// @param act module and past participle, such as `idea.rejected`, at most 60 characters
    /// @param reason what the moderator gave; cut after 1000 UTF-16 units; null when there is none
    public void record(
            Actor who, String act, Subject subject, @Nullable String reason, Instant now) {
        if (!ACT.matcher(act).matches()) {
            throw new IllegalArgumentException("not the name of an act: " + act);
        }
        entries.insert(who, act, subject, reason == null ? null : cut(reason), now);
    }

    /// What was done to this, the latest first.
    ///
    /// @param before the id of the last entry of the page before; null for the first page
    public List<Entry> of(Subject subject, @Nullable Long before, int limit) {
        return entries.of(subject, before == null ? Long.MAX_VALUE : before, limit);
    }

    /// H2 counts a column's length in UTF-16 units, PostgreSQL in code points.
    private static String cut(String reason) {
        if (reason.length() <= LONGEST_REASON) {
            return reason;
        }
        boolean inside = Character.isHighSurrogate(reason.charAt(LONGEST_REASON - 1));
        return reason.substring(0, inside ? LONGEST_REASON - 1 : LONGEST_REASON);
    }
}
