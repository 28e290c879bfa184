package city.okno.notice.budget;

import city.okno.delivery.LetterId;
import city.okno.storage.NewRows;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What each letter took from which month.
@Repository
class ReservationRepository {

    private final JdbcClient jdbc;

    ReservationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Reservation(LetterId letter, String department, YearMonth month, int segments) {}

    void insertAll(List<Reservation> reservations) {
        NewRows.insert(
                jdbc,
                "insert into sms_reservation (letter, department, period, segments, reserved)",
                reservations.stream().map(ReservationRepository::row).toList());
    }

    private static @Nullable Object[] row(Reservation it) {
        return new @Nullable Object[] {
            it.letter().value(), it.department(), it.month().toString(), it.segments(), true
        };
    }

    Optional<Reservation> find(LetterId letter) {
        return jdbc.sql(
                        """
                        select letter, department, period, segments from sms_reservation
                        where letter = :letter
                        """)
                .param("letter", letter.value())
                .query((row, _) ->
                        new Reservation(
                                new LetterId(row.getLong("letter")),
                                row.getString("department"),
                                YearMonth.parse(row.getString("period")),
                                row.getInt("segments")))
                .optional();
    }

    /// @param reserved whether it waits for its outcome from now on; else it was settled or given
    ///   back
    /// @return false when that was so before
    boolean mark(LetterId letter, boolean reserved) {
        return jdbc.sql(
                                """
                                update sms_reservation set reserved = :reserved
                                where letter = :letter and reserved <> :reserved
                                """)
                        .param("reserved", reserved)
                        .param("letter", letter.value())
                        .update()
                == 1;
    }

    /// @return false when the provider had counted so before
    boolean correct(LetterId letter, int before, int segments) {
        return jdbc.sql(
                                """
                                update sms_reservation set segments = :segments
                                where letter = :letter and segments = :before
                                  and segments <> :segments and reserved = false
                                """)
                        .param("segments", segments)
                        .param("letter", letter.value())
                        .param("before", before)
                        .update()
                == 1;
    }

    /// @return how many of months that are over were deleted
    int deleteBefore(YearMonth month, int most) {
        return jdbc.sql(
                        """
                        delete from sms_reservation where letter in (
                            select letter from sms_reservation where period < :month
                            order by letter limit :most)
                        """)
                .param("month", month.toString())
                .param("most", most)
                .update();
    }
}
