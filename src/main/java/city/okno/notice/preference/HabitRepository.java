package city.okno.notice.preference;

import city.okno.notice.Habits;
import city.okno.notice.Habits.Night;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
        return jdbc.sql(
                        """
                        select channel, only_channel, quiet_from, quiet_until, zone from notice_habit
                        where subject = :subject
                        """)
                .param("subject", who.key())
                .query((row, _) -> habits(row))
                .optional()
                .orElse(Habits.USUAL);
    }

    /// Of those who said anything.
    Map<PartyId, Habits> of(Collection<PartyId> people) {
        var bySubject = new HashMap<String, PartyId>();
        people.forEach(person -> bySubject.put(new Subject.Person(person).key(), person));
        var all = new HashMap<PartyId, Habits>();
        jdbc.sql(
                        """
                        select subject, channel, only_channel, quiet_from, quiet_until, zone
                        from notice_habit where subject in (:subjects)
                        order by subject limit :most
                        """)
                .param("subjects", bySubject.keySet())
                .param("most", people.size())
                .query(row -> {
                    all.put(
                            Objects.requireNonNull(bySubject.get(row.getString("subject"))),
                            habits(row));
                });
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
