package city.okno.kill;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Compares what is stored with what was acknowledged and what arrived, when nothing is under way.
final class Reckoning {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Town town;
    private final Provider provider;
    private final PostOffice post;
    private final Wrongs wrongs;
    private final Report report;
    private final Arrivals arrivals;
    private long lastLetter;
    private int called;
    private int published;

    Reckoning(Town town, Provider provider, PostOffice post, Wrongs wrongs, Report report) {
        this.town = town;
        this.provider = provider;
        this.post = post;
        this.wrongs = wrongs;
        this.report = report;
        this.arrivals = new Arrivals(wrongs, report);
    }

    /// Every resident since the last time gets an answer: no conversation is stuck.
    void callEverybody() {
        var all = town.residents();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var resident : all.subList(called, all.size())) {
                threads.submit(() -> {
                    wrongs.unless(resident.isAnswered(PATIENCE), "%s gets no answer", resident);
                    return null;
                });
            }
        }
    }

    Report of(JdbcClient jdbc) {
        var books = new Books(jdbc);
        var letters = books.lettersAfter(lastLetter);
        var arrived = post.arrivals(report.letters);
        updates(books);
        arrivals.compare(arrived, letters);
        replies(letters);
        people(books);
        counts(books);
        campaign(books);
        notices(books);
        called = town.residents().size();
        published = town.moderator.published().size();
        lastLetter = letters.isEmpty() ? lastLetter : letters.getLast().id();
        report.residents = called;
        report.updates = provider.acknowledged().size();
        report.letters += arrived.size();
        return report;
    }

    private void updates(Books books) {
        var stored = books.updates();
        provider.acknowledged()
                .forEach((update, round) ->
                        wrongs.unless(
                                stored.contains(update),
                                "%s was acknowledged in round %d and is lost",
                                update,
                                round));
        wrongs.unless(
                stored.size() == provider.acknowledged().size(),
                "%d updates are stored, %d were brought",
                stored.size(),
                provider.acknowledged().size());
        wrongs.unless(
                books.number("select count(*) from inbox where incident is not null") == 0,
                "turns failed");
        wrongs.unless(
                books.number("select count(*) from conversation_timer") == 0, "timers are left");
    }

    /// Each message was answered once, as to one who was never interrupted.
    private void replies(List<Books.Letter> stored) {
        var replies =
                stored.stream()
                        .filter(Books.Letter::isReply)
                        .collect(Collectors.groupingBy(Books.Letter::address));
        var all = town.residents();
        for (var resident : all.subList(called, all.size())) {
            var expected =
                    Stream.concat(
                                    resident.talk.lines().stream().map(Talk.Line::answer),
                                    Stream.of(Resident.HELP))
                            .toList();
            compare(resident.chat, replies.getOrDefault(resident.chat, List.of()), expected);
        }
        var decided = town.moderator.published();
        compare(
                Moderator.CHAT,
                replies.getOrDefault(Moderator.CHAT, List.of()),
                decided.subList(published, decided.size()).stream()
                        .map(Moderator::answer)
                        .toList());
    }

    private void compare(String chat, List<Books.Letter> replies, List<String> expected) {
        wrongs.unless(
                replies.size() == expected.size(),
                "%s got %d replies to %d messages",
                chat,
                replies.size(),
                expected.size());
        for (var i = 0; i < Math.min(replies.size(), expected.size()); i++) {
            wrongs.unless(
                    replies.get(i).text().contains(expected.get(i)),
                    "%s got as reply %d: %s; expected: %s",
                    chat,
                    i + 1,
                    replies.get(i).text(),
                    expected.get(i));
        }
    }

    private void people(Books books) {
        var persons =
                books.count(
                        """
                        select a.address from account a
                        join party p on p.id = a.party and p.voter is not null
                        join proved_phone f on f.party = p.id
                        join consent c on c.party = p.id
                        """);
        var applications =
                books.count(
                        """
                        select a.address from application ap join account a on a.party = ap.party
                        """);
        var ideas =
                books.values(
                        """
                        select a.address, i.title from idea i
                        join idea_author ia on ia.idea = i.id join account a on a.party = ia.party
                        order by i.number
                        """);
        var votes =
                books.values(
                        """
                        select a.address, v.stance from vote v
                        join party p on p.voter = v.voter join account a on a.party = p.id
                        order by v.set_at
                        """);
        var set =
                books.values(
                        """
                        select a.address, l.stance from vote_log l
                        join party p on p.voter = l.voter join account a on a.party = p.id
                        order by l.set_at, l.id
                        """);
        for (var resident : town.residents()) {
            var chat = resident.chat;
            equal(chat, "persons", persons.get(chat), 1);
            equal(chat, "applications", applications.get(chat), 1);
            equal(chat, "ideas", ideas.get(chat), List.of(resident.talk.title()));
            equal(chat, "votes", votes.get(chat), resident.talk.stances());
            equal(chat, "votes set", set.get(chat), resident.talk.stances());
        }
    }

    private void counts(Books books) {
        var miscounted =
                books.count(
                        """
                        select i.title as address from idea i
                        where i.votes_for <> (select count(*) from vote v
                                where v.idea = i.id and v.stance = 'FOR')
                            or i.votes_against <> (select count(*) from vote v
                                where v.idea = i.id and v.stance = 'AGAINST')
                        """);
        wrongs.unless(miscounted.isEmpty(), "ideas with other counts than votes: %s", miscounted);
    }

    private void equal(String chat, String what, Object stored, Object expected) {
        wrongs.unless(
                expected.equals(stored),
                "%s of %s: stored %s, expected %s",
                what,
                chat,
                stored,
                expected);
    }

    /// The numbers that people see come from counters and have no gaps.
    private void campaign(Books books) {
        var applied = books.number("select count(*) from application");
        var submitted = books.number("select count(*) from idea");
        for (var counter :
                Map.of(
                                "select max(number) from application", applied,
                                "select applicants from campaign", applied,
                                "select max(number) from idea", submitted,
                                "select last_number from idea_number", submitted)
                        .entrySet()) {
            equal(
                    "the campaign",
                    counter.getKey(),
                    books.number(counter.getKey()),
                    counter.getValue());
        }
        var published =
                books.values(
                        "select 'all', cast(number as varchar) from idea where state = 'PUBLISHED'");
        var expected = new HashSet<>(town.moderator.published());
        for (var number = 1; number <= City.IDEAS; number++) {
            expected.add(String.valueOf(number));
        }
        equal(
                "the campaign",
                "published ideas",
                new HashSet<>(published.getOrDefault("all", List.of())),
                expected);
    }

    /// One notice for each document that is ready, one for each idea that was published, one to the
    /// moderator about each that was submitted; each in one letter.
    private void notices(Books books) {
        var told = new HashMap<String, Integer>();
        var notices = books.notices();
        // nobody hears of the ideas that the city began with
        for (var notice : notices.subList(City.IDEAS, notices.size())) {
            told.merge(subject(notice), 1, Integer::sum);
            equal(notice.toString(), "letters", notice.letters(), 1);
        }
        var expected = new HashMap<String, Integer>();
        town.registry.ready().keySet().forEach(number -> expected.put(number, 1));
        town.moderator.published().forEach(number -> expected.put("published-" + number, 1));
        for (var number = City.IDEAS + 1;
                number <= City.IDEAS + town.residents().size();
                number++) {
            expected.put("check-" + number, 1);
        }
        difference(told, expected).forEach(wrong -> wrongs.add("notices: %s", wrong));
    }

    private static Stream<String> difference(
            Map<String, Integer> stored, Map<String, Integer> expected) {
        return Stream.concat(stored.keySet().stream(), expected.keySet().stream())
                .distinct()
                .filter(key -> !stored.getOrDefault(key, 0).equals(expected.get(key)))
                .map(key -> key + " stored " + stored.get(key) + ", expected " + expected.get(key));
    }

    /// `published-12` of `published-12-7-1790000000000`, the number of a document.
    private static String subject(Books.Notice notice) {
        if (notice.sender().equals("document")) {
            return notice.arguments().replaceAll(".*\"(D\\d{6})\".*", "$1");
        }
        return notice.key().replaceAll("^([a-z]+-\\d+)-.*", "$1");
    }
}
