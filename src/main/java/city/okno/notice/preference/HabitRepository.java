package city.okno.notice.preference;

import city.okno.notice.Habits;
import city.okno.notice.Habits.Night;
import city.okno.script.ChannelKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HabitRepository {

    private final JdbcClient jdbc;

    HabitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Habits of(Subject who) {
        return of(List.of(who)).getOrDefault(who.key(), Habits.USUAL);
    }

    /// By the keys of the subjects; those who have none are missing.
    Map<String, Habits> of(Collection<Subject> subjects) {
        var all = new HashMap<String, Habits>();
        if (!subjects.isEmpty()) {
            jdbc.sql(
                            """
                            select subject, channel, only_channel, quiet_from, quiet_until, zone
                            from notice_habit
                            where subject in (:subjects)
                            """)
                    .param("subjects", subjects.stream().map(Subject::key).toList())
                    .query(row -> {
                        all.put(row.getString("subject"), habits(row));
                    });
        }
        return all;
    }

    void keep(Subject who, Habits habits) {
        jdbc.sql(
                        """
                        insert into notice_habit (subject, only_channel) values (:subject, false)
                        on conflict do nothing
                        """)
                .param("subject", who.key())
                .update();
        var channel = habits.first();
        var night = habits.night();
        var zone = habits.zone();
        jdbc.sql(
                        """
                        update notice_habit
                        set channel = :channel, only_channel = :only,
                            quiet_from = :from, quiet_until = :until, zone = :zone
                        where subject = :subject
                        """)
                .param("channel", channel == null ? null : channel.code())
                .param("only", habits.only())
                .param("from", night == null ? null : night.from().toString())
                .param("until", night == null ? null : night.until().toString())
                .param("zone", zone == null ? null : zone.getId())
                .param("subject", who.key())
                .update();
    }

    /// What the new one said itself stays.
    void move(Subject from, Subject to) {
        jdbc.sql(
                        """
                        insert into notice_habit
                            (subject, channel, only_channel, quiet_from, quiet_until, zone)
                        select :to, channel, only_channel, quiet_from, quiet_until, zone
                        from notice_habit where subject = :from
                        on conflict do nothing
                        """)
                .param("to", to.key())
                .param("from", from.key())
                .update();
        delete(from);
    }

    void delete(Subject who) {
        jdbc.sql("delete from notice_habit where subject = :subject")
                .param("subject", who.key())
                .update();
    }

    private static Habits habits(ResultSet row) throws SQLException {
        var channel = row.getString("channel");
        var zone = row.getString("zone");
        return new Habits(
                channel == null ? null : ChannelKind.of(channel),
                row.getBoolean("only_channel"),
                night(row.getString("quiet_from"), row.getString("quiet_until")),
                zone == null ? null : ZoneId.of(zone));
    }

    private static @Nullable Night night(@Nullable String from, @Nullable String until) {
        return from == null || until == null
                ? null
                : new Night(LocalTime.parse(from), LocalTime.parse(until));
    }
}
