package city.okno.conversation.answer;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.flow.AnswerType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

    /// A Friday.
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 5);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1990-03-12 | 1990-03-12
                    12.03.1990 | 1990-03-12
                    12.3.1990 | 1990-03-12
                    12-03-1990 | 1990-03-12
                    12 03 1990 | 1990-03-12
                    12. 03. 1990 | 1990-03-12
                    12031990 | 1990-03-12
                    1990.03.12 | 1990-03-12
                    12.03.90 | 1990-03-12
                    12.03.26 | 2026-03-12
                    25/12/1990 | 1990-12-25
                    12/25/1990 | 1990-12-25
                    12.07 | 2026-07-12
                    12.03 | 2027-03-12
                    05.06 | 2026-06-05
                    29.02 | 2028-02-29
                    родился 12.03.1990 | 1990-03-12
                    """)
    void readsDigits(String typed, LocalDate date) {
        assertThat(read(typed)).isEqualTo(new Recognised.Understood(date));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    сегодня | 2026-06-05
                    Завтра | 2026-06-06
                    завтра! | 2026-06-06
                    послезавтра | 2026-06-07
                    вчера | 2026-06-04
                    зватра | 2026-06-06
                    12 марта | 2027-03-12
                    12 июля | 2026-07-12
                    12 июля 2027 | 2027-07-12
                    12 марта 1990 года | 1990-03-12
                    12 марта 1990 г. | 1990-03-12
                    12 марта 90 | 1990-03-12
                    12-го марта 1990 | 1990-03-12
                    12го июля | 2026-07-12
                    двенадцатое июля | 2026-07-12
                    двадцать пятого декабря | 2026-12-25
                    первого мая 2027 | 2027-05-01
                    2 феврля 1985 | 1985-02-02
                    12 сен | 2026-09-12
                    в понедельник | 2026-06-08
                    во вторник | 2026-06-09
                    ср | 2026-06-10
                    в следующую среду | 2026-06-10
                    в следующую пятницу | 2026-06-12
                    в прошлую среду | 2026-06-03
                    через 3 дня | 2026-06-08
                    через неделю | 2026-06-12
                    через две недели | 2026-06-19
                    через месяц | 2026-07-05
                    через год | 2027-06-05
                    2 дня назад | 2026-06-03
                    неделю назад | 2026-05-29
                    12 | 2026-06-12
                    3 числа | 2026-07-03
                    31-го | 2026-07-31
                    в четверг 12 ноября | 2026-11-12
                    """)
    void readsRussian(String typed, LocalDate date) {
        assertThat(read(typed)).isEqualTo(new Recognised.Understood(date));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    today | 2026-06-05
                    Tomorrow | 2026-06-06
                    tomorow | 2026-06-06
                    the day after tomorrow | 2026-06-07
                    yesterday | 2026-06-04
                    12 March 1990 | 1990-03-12
                    12th of March 1990 | 1990-03-12
                    'March 12, 1990' | 1990-03-12
                    March 12th | 2027-03-12
                    Jul 12 | 2026-07-12
                    twenty-fifth of December | 2026-12-25
                    on Monday | 2026-06-08
                    next Friday | 2026-06-12
                    last Wednesday | 2026-06-03
                    in 3 days | 2026-06-08
                    in two weeks | 2026-06-19
                    in a month | 2026-07-05
                    two days ago | 2026-06-03
                    the 12th | 2026-06-12
                    """)
    void readsEnglish(String typed, LocalDate date) {
        assertThat(read(typed)).isEqualTo(new Recognised.Understood(date));
    }

    @Test
    void asksWhichIsTheMonthBetweenSlashes() {
        assertThat(read("03/04/2026")).isEqualTo(either("2026-04-03", "2026-03-04"));
        assertThat(read("05/05/2026"))
                .isEqualTo(new Recognised.Understood(LocalDate.of(2026, 5, 5)));
    }

    @Test
    void asksWhetherTheWeekdayOfTodayIsToday() {
        assertThat(read("в пятницу")).isEqualTo(either("2026-06-05", "2026-06-12"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.02.2026",
                "31 июня 2026",
                "30 February 2026",
                "2026-13-01",
                "12.03.1066",
                "32.01.1990"
            })
    void knowsWhatTheCalendarDoesNotHave(String typed) {
        assertThat(read(typed)).isEqualTo(Recognised.not(Reason.NO_SUCH_DATE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "не знаю", "скоро", "soon", "!!!", "привет"})
    void knowsWhatIsNoDate(String typed) {
        assertThat(read(typed)).isEqualTo(Recognised.not(Reason.DATE));
    }

    private static Recognised read(String typed) {
        var question =
                new Question(
                        AnswerType.DATE, null, null, List.of(), TODAY.atStartOfDay(ZoneOffset.UTC));
        return new Recognisers(CommonLists.LEXICON).read(typed, question, List.of());
    }

    private static Recognised either(String... dates) {
        return new Recognised.Ambiguous(
                Arrays.stream(dates).<Object>map(LocalDate::parse).toList());
    }
}
