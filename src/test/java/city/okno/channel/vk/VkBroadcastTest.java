package city.okno.channel.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.okno.delivery.Address;
import city.okno.delivery.Letter;
import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.MailingId;
import city.okno.delivery.Mailings;
import city.okno.delivery.Message;
import city.okno.delivery.Option;
import city.okno.delivery.Outbox;
import city.okno.delivery.Priority;
import city.okno.delivery.Target;
import city.okno.resident.Residents;
import city.okno.script.ChannelKind;
import city.okno.script.RichText;
import city.okno.testing.OknoTest;
import city.okno.testing.RunningOkno;
import city.okno.testing.VkPerson;
import city.okno.testing.VkStandIn;
import city.okno.testing.VkStandIn.Call;
import city.okno.testing.VkStandIn.Fault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.support.TransactionTemplate;

/// Many residents are told the same in VK, on good and bad days.
@OknoTest
@Timeout(120)
class VkBroadcastTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger(810_400_000);
    private static final Duration SOON = Duration.ofSeconds(30);

    private final VkStandIn vk;
    private final Outbox outbox;
    private final Mailings mailings;
    private final Residents residents;
    private final TransactionTemplate writing;
    private final InstantSource clock;

    VkBroadcastTest(
            RunningOkno okno,
            Outbox outbox,
            Mailings mailings,
            Residents residents,
            TransactionTemplate writing,
            InstantSource clock) {
        this.vk = okno.vk();
        this.outbox = outbox;
        this.mailings = mailings;
        this.residents = residents;
        this.writing = writing;
        this.clock = clock;
    }

    @Test
    void tellsHundredsByAFewCallsAndUnderstandsEachPress() {
        var people = people(250);
        var mailing = tell(people);
        awaitEnded(mailing, 250);
        assertThat(mailings.tally(mailing).get(ChannelKind.VK).of(Outcome.SENT)).isEqualTo(250);
        assertThat(people).allMatch(it -> vk.said(it.id()).size() == 1);
        assertThat(calls(people).size()).isBetween(3, 10);
        var anna = people.get(117);
        anna.hears("Опрос");
        anna.presses("Меню");
        anna.hears("Вот что я умею");
    }

    @Test
    void tellsTheOthersWhenSomeoneForbadeIt() {
        var people = people(60);
        vk.next("messages.send", new Fault.RefusedFor(people.get(7).id(), 901, "no permission"));
        var mailing = tell(people);
        awaitEnded(mailing, 60);
        var tally = mailings.tally(mailing).get(ChannelKind.VK);
        assertThat(tally.of(Outcome.SENT)).isEqualTo(59);
        assertThat(tally.of(Outcome.REJECTED)).isEqualTo(1);
        assertThat(vk.said(people.get(7).id())).isEmpty();
    }

    @Test
    void tellsEverybodyOnceWhenAnswersAreLostAndVkIsFlooded() {
        var people = people(250);
        vk.next(
                "messages.send",
                new Fault.Lost(),
                new Fault.Refused(6, "Too many requests per second"),
                new Fault.Page(200, "<html>garbage</html>"));
        var mailing = tell(people);
        awaitEnded(mailing, 250);
        assertThat(mailings.tally(mailing).get(ChannelKind.VK).of(Outcome.SENT)).isEqualTo(250);
        assertThat(people).allMatch(it -> vk.said(it.id()).size() == 1);
    }

    private List<VkPerson> people(int number) {
        return Stream.generate(() -> new VkPerson(vk, PEOPLE.incrementAndGet()))
                .limit(number)
                .toList();
    }

    private MailingId tell(List<VkPerson> people) {
        var now = clock.instant();
        return writing.execute(_ -> {
            var mailing = mailings.open(now);
            outbox.putAll(people.stream().map(it -> letter(it, mailing)).toList(), now);
            return mailing;
        });
    }

    private Letter letter(VkPerson person, MailingId mailing) {
        var address = new Address(ChannelKind.VK, Long.toString(person.id()));
        var menu = new Option("Меню", new Target.Start("common.menu", Map.of()));
        return new Letter(
                residents.partyOf(address, "ru", clock.instant()),
                address,
                Message.of(RichText.plain("Опрос")).with(List.of(menu)),
                Priority.BROADCAST,
                "test",
                null,
                null,
                null,
                null,
                mailing);
    }

    private void awaitEnded(MailingId mailing, int letters) {
        await().atMost(SOON)
                .until(() -> {
                    var tally = mailings.tally(mailing).get(ChannelKind.VK);
                    return tally.waiting() == 0
                            && tally.ended().values().stream().mapToInt(it -> it).sum() == letters;
                });
    }

    /// Those that reached one of these people.
    private List<Call> calls(List<VkPerson> people) {
        var first = people.getFirst().id();
        var last = people.getLast().id();
        return vk.calls("messages.send").stream()
                .filter(call -> call.parameters().containsKey("peer_ids"))
                .filter(call -> {
                    var some = Long.parseLong(call.get("peer_ids").split(",")[0]);
                    return first <= some && some <= last;
                })
                .toList();
    }
}
