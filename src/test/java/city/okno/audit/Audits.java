package city.okno.audit;

import city.okno.testing.TestDatabase;

/// The record of acts for tests of other modules.
public final class Audits {

    private Audits() {}

    public static Audit over(TestDatabase database) {
        return new Audit(new AuditRepository(database.jdbc()));
    }
}
