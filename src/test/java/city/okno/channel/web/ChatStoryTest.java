package city.okno.channel.web;

import static city.okno.channel.web.ChatVisitor.desk;
import static city.okno.channel.web.ChatVisitor.phone;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.testing.BrowserTest;
import city.okno.testing.Chromium;
import city.okno.testing.DemoOkno;
import com.microsoft.playwright.Browser.NewContextOptions;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What the README leads a newcomer through, from nothing to a counted vote and a ready notice.
@BrowserTest
@Timeout(180)
class ChatStoryTest {

    private static final int NARROW = 360;

    private static final Pattern CARD = Pattern.compile("^№(\\d+)\\. ", Pattern.MULTILINE);

    private final DemoOkno okno;
    private final Chromium chromium;

    ChatStoryTest(DemoOkno okno, Chromium chromium) {
        this.okno = okno;
        this.chromium = chromium;
    }

    @Test
    void leadsFromNothingToPublishedIdeaAndReadyDocument() throws Exception {
        try (var visitor = greeted(desk())) {
            var moderator = visitor.playModerator();
            visitor.say("хачу предложить идею");
            Newcomer.introduces(visitor);
            visitor.answer("номер мобильного телефона", "+7 916 123-45-67");
            visitor.reads("Какой код пришёл?");
            visitor.page().reload();
            visitor.useCode();
            Newcomer.applies(visitor);
            visitor.reads("О чём ваша идея?");
            visitor.press("Зал и удобства");
            visitor.answer("Как её назвать?", "Шахматы на подоконнике");
            visitor.answer(
                    "подробнее",
                    "Незнакомые люди сыграют партию, и никто не заметит, как прошло время.");
            visitor.reads("фотографии");
            visitor.press("Пропустить");
            visitor.reads("подписать");
            visitor.press("Полное имя");
            visitor.reads("Отправляем?");
            visitor.press("Отправить");
            visitor.reads("Спасибо! Это идея №");

            moderator.reads("Шахматы на подоконнике");
            moderator.press("Опубликовать");
            moderator.reads("опубликована");
            visitor.reads("опубликована! Теперь её видят");
            visitor.page().reload();
            visitor.press("Открыть идею");
            visitor.reads("Это ваша идея");

            assertThat(DepartmentCall.ofReadme().send(okno.address())).isEqualTo(201);
            visitor.reads("Ваш документ готов");
            visitor.press("Мои документы");
            visitor.reads("дело A-17");
        }
    }

    @Test
    void countsVoteFromNarrowPhone() {
        try (var visitor = greeted(phone(NARROW, 740))) {
            visitor.say("ghjujkjcjdfnm");
            Newcomer.introduces(visitor);
            visitor.answer("номер мобильного телефона", "8 916 000 00 02");
            visitor.useCode();
            Newcomer.applies(visitor);
            visitor.reads("Вы участник");
            var card = visitor.answers().last().locator("p").first().innerText();
            visitor.press("За");
            assertThat(visitor.answers().last()).not().containsText("Вы участник");
            visitor.page().reload();
            assertThat(visitor.find(".chosen").last()).containsText("За");
            assertThat(visitor.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(NARROW);

            visitor.press("Хватит");
            visitor.reads("Вернуться к карточкам");
            var number = CARD.matcher(card);
            assertThat(number.find()).isTrue();
            visitor.say("/show " + number.group(1));
            visitor.reads("Вы — за.");
        }
    }

    @Test
    void showsReadyDocumentOnThePhoneOfWhomNoChatKnows() throws IOException, InterruptedException {
        try (var visitor = greeted(phone())) {
            visitor.say("+7 916 000-00-04");
            assertThat(visitor.answers()).hasCount(2);
            var call = DepartmentCall.ofReadme().about("A-18", "+79160000004");
            assertThat(call.send(okno.address())).isEqualTo(201);
            assertThat(visitor.find("#phone-badge")).hasText("1");
            visitor.find("#push").click();
            assertThat(visitor.find("#sms .sms-text")).containsText("A-18");
            assertThat(visitor.find("#phone-badge")).isHidden();
        }
    }

    private ChatVisitor greeted(NewContextOptions device) {
        return ChatVisitor.greeted(okno, chromium, device);
    }
}
