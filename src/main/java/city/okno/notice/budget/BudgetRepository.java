package city.okno.notice.budget;

import city.okno.notice.BroadcastProgress.Sms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A department's months, and what one broadcast may spend. Each change is one guarded update of
/// one row, so that several nodes at once cannot spend more than there is.
@Repository
class BudgetRepository {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    BudgetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param usual where no admin said anything else; null: no limit
    void open(String department, YearMonth month, @Nullable Integer usual) {
        jdbc.sql(
                        """
                        insert into sms_allowance (department, segments) values (:department, :usual)
                        on conflict do nothing
                        """)
                .param("department", department)
                .param("usual", usual)
                .update();
        jdbc.sql(
                        """
                        insert into sms_budget (department, period, allowed, reserved, spent, told)
                        select department, :month, segments, 0, 0, false
                        from sms_allowance where department = :department
                        on conflict do nothing
                        """)
                .param("department", department)
                .param("month", month.toString())
                .update();
    }

    /// A budget that is not for a month, but for one thing.
    void openOnce(String payer, YearMonth month, int segments) {
        jdbc.sql(
                        """
                        insert into sms_budget (department, period, allowed, reserved, spent, told)
                        values (:payer, :month, :segments, 0, 0, false)
                        on conflict do nothing
                        """)
                .param("payer", payer)
                .param("month", month.toString())
                .param("segments", segments)
                .update();
    }

    /// Where a budget for one thing is kept.
    YearMonth onlyMonth(String payer) {
        return jdbc.sql("select period from sms_budget where department = :payer")
                .param("payer", payer)
                .query((row, _) -> YearMonth.parse(row.getString("period")))
                .single();
    }

    /// A budget for one thing.
    Optional<Sms> once(String payer) {
        return jdbc.sql(
                        """
                        select allowed, reserved, spent, told from sms_budget
                        where department = :payer
                        """)
                .param("payer", payer)
                .query((row, _) ->
                        new Sms(
                                row.getInt("allowed"),
                                row.getInt("reserved"),
                                row.getInt("spent"),
                                row.getBoolean("told")))
                .optional();
    }

    /// Locks a budget for one thing for the rest of the transaction.
    void lock(String payer) {
        jdbc.sql("select department from sms_budget where department = :payer for update")
                .param("payer", payer)
                .query(String.class)
                .single();
    }

    /// @return false when there is not enough
    boolean reserve(String department, YearMonth month, int segments) {
        return jdbc.sql(
                                """
                                update sms_budget set reserved = reserved + :segments
                                where department = :department and period = :month
                                  and (allowed is null or reserved + spent + :segments <= allowed)
                                """)
                        .param("segments", segments)
                        .param("department", department)
                        .param("month", month.toString())
                        .update()
                == 1;
    }

    /// @param reserved more or less that is reserved
    /// @param spent more or less that is spent
    void book(String department, YearMonth month, int reserved, int spent) {
        jdbc.sql(
                        """
                        update sms_budget
                        set reserved = reserved + :reserved, spent = spent + :spent
                        where department = :department and period = :month
                        """)
                .param("reserved", reserved)
                .param("spent", spent)
                .param("department", department)
                .param("month", month.toString())
                .update();
    }

    /// From this month on.
    void allow(String department, @Nullable Integer segments, YearMonth month) {
        open(department, month, segments);
        jdbc.sql("update sms_allowance set segments = :segments where department = :department")
                .param("segments", segments)
                .param("department", department)
                .update();
        jdbc.sql(
                        """
                        update sms_budget set allowed = :segments, told = false
                        where department = :department and period = :month
                        """)
                .param("segments", segments)
                .param("department", department)
                .param("month", month.toString())
                .update();
    }

    /// @return whether nobody was told before that it is used up
    boolean markTold(String department, YearMonth month) {
        return jdbc.sql(
                                """
                                update sms_budget set told = true
                                where department = :department and period = :month and told = false
                                """)
                        .param("department", department)
                        .param("month", month.toString())
                        .update()
                == 1;
    }

    Optional<Budget> find(String department, YearMonth month) {
        return jdbc.sql(
                        """
                        select department, allowed, reserved, spent from sms_budget
                        where department = :department and period = :month
                        """)
                .param("department", department)
                .param("month", month.toString())
                .query((row, _) -> budget(row))
                .optional();
    }

    /// Those of all departments that ever had one, by name.
    List<Budget> all(YearMonth month) {
        return jdbc.sql(
                        """
                        select a.department, coalesce(b.allowed, a.segments) as allowed,
                            coalesce(b.reserved, 0) as reserved, coalesce(b.spent, 0) as spent
                        from sms_allowance a
                        left join sms_budget b
                            on b.department = a.department and b.period = :month
                        order by a.department limit :most
                        """)
                .param("month", month.toString())
                .param("most", MOST)
                .query((row, _) -> budget(row))
                .list();
    }

    private static Budget budget(ResultSet row) throws SQLException {
        return new Budget(
                row.getString("department"),
                row.getObject("allowed", Integer.class),
                row.getInt("reserved"),
                row.getInt("spent"));
    }
}
