package city.okno.kill;

import city.okno.campaign.Campaigns;
import city.okno.conversation.Content;
import city.okno.conversation.Conversations;
import city.okno.conversation.Inbound;
import city.okno.delivery.Address;
import city.okno.department.DepartmentKeys;
import city.okno.document.DocumentEvent;
import city.okno.document.DocumentStatus;
import city.okno.document.Documents;
import city.okno.kill.Errand.Answer;
import city.okno.kill.Errand.Said;
import city.okno.resident.InventedPeople;
import city.okno.resident.Residents;
import city.okno.script.ChannelKind;
import city.okno.script.Given;
import city.okno.script.Phone;
import city.okno.script.Role;
import java.io.Serializable;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The killed program's door: what an adapter or a department's call does, and the answer after the
/// commit.
class Errands implements Function<Serializable, Serializable> {

    private final Conversations conversations;
    private final Documents documents;
    private final Campaigns campaigns;
    private final Residents residents;
    private final InventedPeople people;
    private final DepartmentKeys keys;
    private final List<Given> givens;
    private final JdbcClient jdbc;
    private final TransactionTemplate writing;
    private final InstantSource clock;

    Errands(
            Conversations conversations,
            Documents documents,
            Campaigns campaigns,
            Residents residents,
            InventedPeople people,
            DepartmentKeys keys,
            List<Given> givens,
            JdbcClient jdbc,
            TransactionTemplate writing,
            InstantSource clock) {
        this.conversations = conversations;
        this.documents = documents;
        this.campaigns = campaigns;
        this.residents = residents;
        this.people = people;
        this.keys = keys;
        this.givens = givens;
        this.jdbc = jdbc;
        this.writing = writing;
        this.clock = clock;
    }

    @Override
    public Serializable apply(Serializable errand) {
        return switch ((Errand) errand) {
            case Errand.Update update -> receive(update);
            case Errand.Document document -> apply(document);
            case Errand.Found _ -> found();
            case Errand.Idle _ -> work() == 0 ? Answer.DONE : Answer.NOT_NOW;
        };
    }

    private Answer receive(Errand.Update update) {
        var inbound =
                new Inbound(
                        update.id(),
                        new Address(ChannelKind.TELEGRAM, update.chat()),
                        "en",
                        clock.instant(),
                        content(update.said()));
        return switch (conversations.receive(inbound)) {
            case Conversations.Acknowledgement.Done _ -> Answer.DONE;
            case Conversations.Acknowledgement.Seen _ -> Answer.SEEN;
            case Conversations.Acknowledgement.Failed _ -> Answer.FAILED;
            case Conversations.Acknowledgement.NotNow _ -> Answer.NOT_NOW;
        };
    }

    private static Content content(Said said) {
        return switch (said) {
            case Said.Start _ -> new Content.Start("");
            case Said.Text(var text) -> new Content.Text(text);
            case Said.OwnContact(var phone) -> new Content.Contact(phone, true);
            case Said.Press(var token) -> new Content.Press(token, null);
        };
    }

    private Answer apply(Errand.Document document) {
        writing.executeWithoutResult(_ ->
                documents.apply(
                        new DocumentEvent(
                                City.DEPARTMENT,
                                document.number(),
                                "Passport",
                                "Centre",
                                new Phone(document.phone()),
                                document.ready() ? DocumentStatus.READY : DocumentStatus.IN_WORK,
                                document.at(),
                                null),
                        document.at()));
        return Answer.DONE;
    }

    private int work() {
        return jdbc.sql(
                        """
                        select (select count(*) from outbox where state in ('QUEUED', 'LEASED'))
                            + (select count(*) from document_case
                                where status = 'READY' and told_at is null)
                            + (select count(*) from notice where state = 'WAITING')
                        """)
                .query(Integer.class)
                .single();
    }

    private Answer found() {
        writing.executeWithoutResult(_ -> {
            if (campaigns.byCode("given-1").isEmpty()) {
                City.LINES.forEach(this::arrange);
                appointModerator();
                keys.keep(City.DEPARTMENT, City.KEY, clock.instant());
            }
        });
        return Answer.DONE;
    }

    private void appointModerator() {
        var chat = new Address(ChannelKind.TELEGRAM, Moderator.CHAT);
        var now = clock.instant();
        people.appoint(residents.partyOf(chat, "en", now), Role.MODERATOR, now);
    }

    private void arrange(City.Line line) {
        var given =
                givens.stream()
                        .filter(it -> it.word().equals(line.word()))
                        .findFirst()
                        .orElseThrow();
        var wrong = given.arrange(List.of(), line.quoted(), ChannelKind.TELEGRAM, clock.instant());
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(line + ": " + wrong);
        }
    }
}
