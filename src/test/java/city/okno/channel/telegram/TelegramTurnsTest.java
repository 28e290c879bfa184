package city.okno.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.conversation.Conversations.Acknowledgement;
import city.okno.conversation.Inbound;
import city.okno.delivery.Letter;
import city.okno.script.RichText.Span;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TelegramStandIn;
import city.okno.testing.TelegramStandIn.Fault;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class TelegramTurnsTest {

    private final TelegramStandIn telegram = TelegramStandIn.start();
    private final List<Inbound> received = new CopyOnWriteArrayList<>();
    private final SomeTurns some;
    private final TelegramTurns turns;

    TelegramTurnsTest(TestDatabase database) {
        this.some = new SomeTurns(database, Clients.of(telegram), TestClock.standing());
        this.turns = some.of(this::receive);
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void notesWhoStoppedTheBotAndWhoLetItInAgain() throws InterruptedException {
        take("blocked", "unblocked", "group_left");
        assertThat(some.permissions)
                .containsExactlyInAnyOrder("denied 42", "allowed 42", "denied -1001234567890")
                .containsSubsequence("denied 42", "allowed 42");
        assertThat(received).isEmpty();
    }

    @Test
    void beginsNoConversationInGroup() throws InterruptedException {
        take("group_command", "group_mention", "group_answer", "group_small_talk");
        assertThat(received).isEmpty();
        assertThat(some.letters.letters)
                .hasSize(3)
                .allSatisfy(letter -> {
                    assertThat(letter.party()).isNull();
                    assertThat(letter.to().value()).isEqualTo("-1001234567890");
                    assertThat(letter.expiresAt())
                            .isEqualTo(TestClock.MONDAY_NOON.plus(Duration.ofMinutes(1)));
                    assertThat(letter.message().options()).isEmpty();
                });
        assertThat(some.letters.superseded).hasSize(3).containsOnly("group:-1001234567890");
    }

    @Test
    void saysInGroupWhereItCanBeTalkedWith() throws InterruptedException {
        take("group_command", "group_mention");
        assertThat(some.letters.letters)
                .extracting(TelegramTurnsTest::said)
                .containsExactly(
                        "common.in_group ru {}\n\nt.me/okno_city_bot",
                        "common.in_group ru {}\n\nt.me/okno_city_bot");
        assertThat(some.letters.letters)
                .extracting(letter -> letter.message().text().spans().getLast())
                .containsExactly(
                        link("https://t.me/okno_city_bot?start=idea_17"),
                        link("https://t.me/okno_city_bot"));
    }

    @Test
    void saysItInGroupOnce() throws InterruptedException {
        take("group_answer");
        take("group_answer");
        assertThat(some.letters.letters).hasSize(1);
    }

    @Test
    void isSilentInGroupsWhileItDoesNotKnowItsName() throws InterruptedException {
        telegram.next("getme", new Fault.Lost(), new Fault.Lost());
        take("group_mention", "group_answer");
        assertThat(some.letters.letters).isEmpty();
        take("group_mention", "group_answer");
        assertThat(some.letters.letters).hasSize(2);
        assertThat(telegram.calls("getme")).hasSize(3);
    }

    private static Span link(String target) {
        return new Span.Link("t.me/okno_city_bot", URI.create(target));
    }

    private static String said(Letter letter) {
        return letter.message().text().text();
    }

    private void take(String... files) throws InterruptedException {
        assertThat(turns.take(Stream.of(files).map(Recorded::update).toList())).isTrue();
    }

    private Acknowledgement receive(Inbound inbound) {
        received.add(inbound);
        return new Acknowledgement.Done();
    }
}
