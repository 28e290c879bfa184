package city.okno.bench;

import city.okno.campaign.Applications;
import city.okno.campaign.CampaignId;
import city.okno.campaign.CampaignPlan;
import city.okno.campaign.CampaignPlan.PlannedDirection;
import city.okno.campaign.CampaignPlan.PlannedQuestion;
import city.okno.campaign.Campaigns;
import city.okno.campaign.Questionnaire;
import city.okno.campaign.Rules;
import city.okno.campaign.Timetable;
import city.okno.delivery.Address;
import city.okno.resident.InventedPeople;
import city.okno.resident.Residents;
import city.okno.script.Cast;
import city.okno.script.ChannelKind;
import city.okno.script.Phone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// A campaign as large as the largest that is told of: 5,500 ideas, each with its votes, and
/// residents with a chat who take part. People and campaign come in by the doors; ideas and votes
/// row by row, because the doors would take minutes.
final class BigCity {

    static final String CAMPAIGN = "big";
    static final int IDEAS = 5_500;
    static final int VOTES_PER_IDEA = 17;

    /// Residents who take part and have a chat.
    static final int RESIDENTS = 240;

    private static final int VOTERS = 400;
    private static final Duration AGO = Duration.ofDays(20);

    /// Far from all other numbers, so that [Replay] tells a letter's from them.
    private static final long FIRST_LETTER = 1_000_000_000;

    private final BenchOkno okno;
    private final JdbcTemplate jdbc;
    private final Instant now = Instant.now().minus(Duration.ofHours(1));

    BigCity(BenchOkno okno) {
        this.okno = okno;
        this.jdbc = new JdbcTemplate(okno.get(DataSource.class));
    }

    /// Names with numbers of their own.
    static List<String> residents() {
        var taken = new HashSet<Phone>();
        return Stream.iterate(1, i -> i + 1)
                .map(i -> "Житель " + i)
                .filter(name -> taken.add(Cast.phone(name)))
                .limit(RESIDENTS)
                .toList();
    }

    static Address chat(String resident) {
        return new Address(ChannelKind.TELEGRAM, Cast.account(resident));
    }

    void fill() {
        var writing = okno.get(TransactionTemplate.class);
        writing.executeWithoutResult(_ -> {
            var campaign = announce();
            settle(campaign);
            invent(campaign, voters());
            jdbc.execute("alter table outbox alter column id restart with " + FIRST_LETTER);
        });
        jdbc.execute("analyze");
    }

    private CampaignId announce() {
        var opened = now.minus(AGO);
        var campaigns = okno.get(Campaigns.class);
        var campaign =
                campaigns.announce(
                        new CampaignPlan(
                                CAMPAIGN,
                                "Мой офис госуслуг",
                                "Как сделать центры лучше",
                                0,
                                new Rules(18, false, null),
                                new Timetable(opened, now.plus(AGO), null, null),
                                List.of(
                                        new PlannedDirection(
                                                "Офисы",
                                                "Как улучшить офисы",
                                                opened,
                                                List.of(
                                                        new PlannedQuestion(
                                                                "Удобство",
                                                                "Что сделать удобнее?"))))),
                        opened);
        campaigns.openIfDue(campaign, opened);
        return campaign;
    }

    private void settle(CampaignId campaign) {
        var people = new GivenResidents(okno);
        var residents = okno.get(Residents.class);
        var answers = new Questionnaire(LocalDate.of(1990, 5, 17), true, "Строгино", true);
        for (var name : residents()) {
            people.arrive(name, now);
            var party = residents.known(chat(name)).orElseThrow();
            okno.get(Applications.class).apply(campaign, party, answers, now);
        }
    }

    private List<Long> voters() {
        var people = okno.get(InventedPeople.class);
        return Stream.iterate(1, i -> i + 1)
                .limit(VOTERS)
                .map(i -> people.invent("Участник " + i, now).voter().value())
                .toList();
    }

    private void invent(CampaignId campaign, List<Long> voters) {
        var question =
                okno.get(Campaigns.class).directions(campaign).getFirst().questions().getFirst();
        var rows = new ArrayList<Object[]>();
        for (var idea : InventedIdeas.of(IDEAS)) {
            var number = rows.size() + 1L;
            rows.add(
                    new Object[] {
                        new UUID(0, number),
                        number,
                        campaign.value(),
                        question.id().value(),
                        idea.title(),
                        idea.body(),
                        number,
                        at()
                    });
        }
        jdbc.batchUpdate(
                """
                insert into idea
                    (public_id, number, campaign, question, title, body, state, change_number,
                     submitted_at)
                values (?, ?, ?, ?, ?, ?, 'PUBLISHED', ?, ?)
                """,
                rows);
        jdbc.update("insert into idea_number (id, last_number) values (1, ?)", IDEAS);
        jdbc.update("update campaign set changes = ?", IDEAS);
        sign(voters);
        vote(campaign, voters);
    }

    private void sign(List<Long> voters) {
        var rows = new ArrayList<Object[]>();
        for (var idea : ideas()) {
            rows.add(new Object[] {idea, voters.get((int) (idea % VOTERS)), "Участник"});
        }
        jdbc.batchUpdate(
                """
                insert into idea_author (idea, position, voter, signature, signed)
                values (?, 1, ?, 'NAME', ?)
                """,
                rows);
    }

    private void vote(CampaignId campaign, List<Long> voters) {
        var chance = new Random(2026);
        var votes = new ArrayList<Object[]>();
        var cards = new ArrayList<Object[]>();
        var places = new int[VOTERS];
        for (var idea : ideas()) {
            for (int i = 1; i <= VOTES_PER_IDEA; i++) {
                var who = (int) ((idea + i * 23L) % VOTERS);
                var stance = chance.nextInt(100) < 60 ? "FOR" : "AGAINST";
                votes.add(new Object[] {idea, voters.get(who), stance, at()});
                cards.add(
                        new Object[] {
                            campaign.value(), voters.get(who), ++places[who], idea, at(), at()
                        });
            }
        }
        jdbc.batchUpdate(
                "insert into vote (idea, voter, stance, set_at) values (?, ?, ?, ?)", votes);
        jdbc.execute(
                """
                update idea set
                    votes_for = (select count(*) from vote v
                        where v.idea = idea.id and v.stance = 'FOR'),
                    votes_against = (select count(*) from vote v
                        where v.idea = idea.id and v.stance = 'AGAINST')
                """);
        jdbc.batchUpdate(
                """
                insert into exposure
                    (campaign, voter, place, idea, seed, way, shown_at, answered_at)
                values (?, ?, ?, ?, 0, 'THOMPSON', ?, ?)
                """,
                cards);
    }

    private List<Long> ideas() {
        return jdbc.queryForList("select id from idea order by id", Long.class);
    }

    private java.time.OffsetDateTime at() {
        return city.okno.storage.Utc.of(now.minus(Duration.ofDays(3)));
    }
}
