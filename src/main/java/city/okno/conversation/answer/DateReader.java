package city.okno.conversation.answer;

import city.okno.conversation.answer.Recognised.Ambiguous;
import city.okno.conversation.answer.Recognised.Understood;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A date as people type it. Without a year it is the next such day from today on.
final class DateReader {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private DateReader() {}

    static Recognised read(String typed, Question question, Lexicon lexicon) {
        var today = question.today();
        return new DatesInDigits(today)
                .find(typed)
                .or(() -> new DatesInWords(today, lexicon).find(typed))
                .map(DateReader::answer)
                .orElseGet(() -> Recognised.not(Reason.DATE));
    }

    private static Recognised answer(List<LocalDate> dates) {
        var possible =
                dates.stream()
                        .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR)
                        .distinct()
                        .toList();
        return switch (possible.size()) {
            case 0 -> Recognised.not(Reason.NO_SUCH_DATE);
            case 1 -> new Understood(possible.getFirst());
            default -> new Ambiguous(List.copyOf(possible));
        };
    }

    /// The day of this year, if the calendar has it.
    static List<LocalDate> day(long year, long month, long day) {
        return valid(year, month, day).map(List::of).orElse(List.of());
    }

    /// The next such day from today on; 29 February may be years away.
    static List<LocalDate> next(LocalDate today, long month, long day) {
        for (int year = today.getYear(); year <= today.getYear() + 8; year++) {
            var date = valid(year, month, day);
            if (date.isPresent() && !date.get().isBefore(today)) {
                return List.of(date.get());
            }
        }
        return List.of();
    }

    /// `90` is 1990, `26` is 2026: never more than ten years ahead.
    static long century(LocalDate today, long twoDigits) {
        long near = today.getYear() + 10L;
        long year = near - near % 100 + twoDigits;
        return year > near ? year - 100 : year;
    }

    private static Optional<LocalDate> valid(long year, long month, long day) {
        boolean there =
                year >= 1
                        && year <= 9999
                        && month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= LocalDate.of((int) year, (int) month, 1).lengthOfMonth();
        return there
                ? Optional.of(LocalDate.of((int) year, (int) month, (int) day))
                : Optional.empty();
    }
}
