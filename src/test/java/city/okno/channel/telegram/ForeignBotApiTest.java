package city.okno.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.okno.campaign.IdeaNumber;
import city.okno.campaign.Ideas;
import city.okno.testing.DemoOkno;
import city.okno.testing.TelegramBubble;
import city.okno.testing.TelegramPerson;
import city.okno.testing.TelegramTestApi;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The demo, as a resident sees it in Telegram, with a Bot API that nobody here wrote: npm's
/// `telegram-test-api`. Skipped, with a message, where there is no Node.js.
@Timeout(180)
class ForeignBotApiTest {

    private static final Pattern NUMBER = Pattern.compile("№(\\d+)");
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void letsResidentApplySubmitAnIdeaAndVote() {
        try (var telegram = TelegramTestApi.startOrSkip();
                var okno = DemoOkno.inTelegram(telegram.address(), TelegramTestApi.TOKEN)) {
            var darya = new TelegramPerson(telegram, 700_200_001);
            darya.writes("/start");
            darya.hears("Это Окно");
            registers(darya);
            submits(darya, applies(darya));
            votes(darya, okno.get(Ideas.class), okno.get(InstantSource.class));
        }
    }

    private static void registers(TelegramPerson darya) {
        darya.writes("хочу предложить идею");
        var question = darya.hears("На каком языке");
        darya.presses("Русский");
        darya.hears("Согласны?");
        await().atMost(SOON).until(() -> darya.seesNow(question).text().endsWith("✓ Русский"));
        darya.presses("Согласен");
        darya.hears("обращаться");
        darya.writes("Дарья");
        darya.hears("Какой у вас номер мобильного телефона?");
        darya.sharesNumber("+79167002001");
        darya.hears("номер подтверждён");
    }

    /// @return the first question about the idea
    private static TelegramBubble applies(TelegramPerson darya) {
        darya.writes("17.05.1990");
        darya.hears("Вы живёте в нашем городе?");
        darya.presses("Да");
        darya.hears("В каком районе");
        darya.writes("Строгино");
        darya.hears("Вы бывали в центрах");
        darya.presses("Да");
        darya.hears("Проверьте, пожалуйста");
        darya.presses("Да");
        return darya.hears("Добро пожаловать!");
    }

    private static void submits(TelegramPerson darya, TelegramBubble topics) {
        darya.presses(topics.labels().getFirst());
        darya.hears("Как её назвать?");
        darya.writes("Собака-поводырь встречает у входа");
        darya.hears("Расскажите подробнее");
        darya.writes("Незрячим трудно найти нужное окно, обученная собака доведёт до него.");
        darya.hears("фотографии");
        darya.writes("пропустить");
        darya.hears("Как подписать идею?");
        darya.presses("Без подписи");
        darya.hears("Отправляем?");
        darya.presses("Отправить");
        darya.hears("Её посмотрит модератор");
    }

    private static void votes(TelegramPerson darya, Ideas ideas, InstantSource clock) {
        darya.writes("голосовать");
        var card = darya.hears("№");
        var before = votesFor(card, ideas, clock);
        darya.presses("За");
        var next = darya.hears("№");
        assertThat(number(next)).isNotEqualTo(number(card));
        assertThat(votesFor(card, ideas, clock)).isEqualTo(before + 1);
        darya.presses("Хватит");
        darya.hears();
    }

    private static int votesFor(TelegramBubble card, Ideas ideas, InstantSource clock) {
        return ideas.byNumber(number(card), clock.instant()).orElseThrow().tally().inFavour();
    }

    private static IdeaNumber number(TelegramBubble card) {
        var number = NUMBER.matcher(card.text());
        assertThat(number.find()).isTrue();
        return new IdeaNumber(Long.parseLong(number.group(1)));
    }
}
