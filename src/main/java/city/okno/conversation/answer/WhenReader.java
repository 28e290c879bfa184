package city.okno.conversation.answer;

import city.okno.conversation.answer.Recognised.Ambiguous;
import city.okno.conversation.answer.Recognised.Understood;
import city.okno.script.When;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// When somebody wants to come: days, times of day or both, exactly or roughly, in every language
/// of the word lists. What may mean several things is never decided here: all readings come out.
/// What is over is no reading.
final class WhenReader {

    /// Whoever writes more is telling something.
    private static final int MOST_SIGNS = 200;

    private static final int MOST_READINGS = 6;

    private static final Comparator<When> ORDER =
            Comparator.comparing(When::from)
                    .thenComparing(When::to, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(When::earliest);

    private final ClueFinder finder;
    private final ZonedDateTime now;
    private final LocalDate today;

    private WhenReader(ZonedDateTime now, Lexicon lexicon) {
        this.finder = new ClueFinder(lexicon);
        this.now = now;
        this.today = now.toLocalDate();
    }

    /// @param now where the visit will be
    static Recognised read(String typed, ZonedDateTime now, Lexicon lexicon) {
        var pressed = When.ofCode(typed);
        if (pressed.isPresent()) {
            return new Understood(pressed.get().plain());
        }
        return typed.length() > MOST_SIGNS
                ? Recognised.not(Reason.WHEN)
                : new WhenReader(now, lexicon).read(typed);
    }

    private Recognised read(String typed) {
        var clauses =
                finder.find(typed).alternatives().stream()
                        .map(it -> new Clause(it, now).hear())
                        .toList();
        if (clauses.stream().anyMatch(List::isEmpty)) {
            return Recognised.not(Reason.WHEN);
        }
        return clauses.size() == 1 ? one(clauses.getFirst()) : either(clauses);
    }

    private Recognised one(List<Heard> readings) {
        return among(
                readings.stream().flatMap(it -> it.wishes(today).stream()).toList(),
                readings.getFirst().whyNone());
    }

    /// This day or that one: one wish where they follow each other, else it is asked which. What
    /// one clause leaves out stands in another.
    private Recognised either(List<List<Heard>> clauses) {
        var wishes = new ArrayList<When>();
        for (int at = 0; at < clauses.size(); at++) {
            for (var reading : clauses.get(at)) {
                var heard = reading;
                for (var other : clauses.subList(0, at).reversed()) {
                    heard = heard.or(other.getFirst());
                }
                for (var other : clauses.subList(at + 1, clauses.size())) {
                    heard = heard.or(other.getFirst());
                }
                wishes.addAll(heard.wishes(today));
            }
        }
        var open = open(wishes);
        return open.size() == clauses.size() && isRow(open)
                ? new Understood(row(open).plain())
                : among(wishes, clauses.getFirst().getFirst().whyNone());
    }

    private static boolean isRow(List<When> wishes) {
        for (int at = 1; at < wishes.size(); at++) {
            var before = wishes.get(at - 1);
            var wish = wishes.get(at);
            if (before.to() == null
                    || !before.to().plusDays(1).equals(wish.from())
                    || !before.earliest().equals(wish.earliest())
                    || !before.latest().equals(wish.latest())) {
                return false;
            }
        }
        return true;
    }

    private static When row(List<When> wishes) {
        var first = wishes.getFirst();
        return new When(first.from(), wishes.getLast().to(), first.earliest(), first.latest());
    }

    /// @param why there is no wish at all, if there is none
    private Recognised among(List<When> wishes, Reason why) {
        var open = open(wishes);
        if (open.isEmpty()) {
            boolean left = wishes.stream().anyMatch(it -> !isOver(it));
            return Recognised.not(left ? Reason.NO_SUCH_TIME : why);
        }
        var plain = open.stream().limit(MOST_READINGS).<Object>map(When::plain).toList();
        return plain.size() == 1 ? new Understood(plain.getFirst()) : new Ambiguous(plain);
    }

    /// What can still be, from now on, in order.
    private List<When> open(List<When> wishes) {
        return wishes.stream()
                .filter(wish -> !isOver(wish) && isOnTheClock(wish))
                .map(this::fromToday)
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    private boolean isOver(When wish) {
        return wish.to() != null
                && wish.to()
                        .atTime(wish.latest())
                        .isBefore(now.toLocalDateTime().withSecond(0).withNano(0));
    }

    private When fromToday(When wish) {
        return wish.from().isBefore(today)
                ? new When(today, wish.to(), wish.earliest(), wish.latest())
                : wish;
    }

    /// In spring the clock leaves out an hour.
    private boolean isOnTheClock(When wish) {
        return !wish.isOneDay()
                || !wish.isOneTime()
                || !now.getZone()
                        .getRules()
                        .getValidOffsets(LocalDateTime.of(wish.from(), wish.earliest()))
                        .isEmpty();
    }
}
