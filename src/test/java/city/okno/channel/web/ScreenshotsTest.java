package city.okno.channel.web;

import static city.okno.channel.web.ChatVisitor.desk;
import static city.okno.channel.web.ChatVisitor.phone;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.testing.BrowserTest;
import city.okno.testing.Chromium;
import city.okno.testing.DemoOkno;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Takes the README's pictures anew, into the folder that `-Dscreenshots` names.
@BrowserTest
@Timeout(180)
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
class ScreenshotsTest {

    /// A picture in a README is looked at over a slow line.
    private static final int MOST_BYTES = 200_000;

    private final DemoOkno okno;
    private final Chromium chromium;

    ScreenshotsTest(DemoOkno okno, Chromium chromium) {
        this.okno = okno;
        this.chromium = chromium;
    }

    @Test
    void showsMenu() {
        try (var visitor = greeted(desk().setLocale("en-GB"))) {
            take(visitor, "menu");
        }
    }

    @Test
    void showsCardOnPhone() {
        try (var visitor = greeted(phone(360, 720).setDeviceScaleFactor(2))) {
            visitor.say("голосовать");
            takePart(visitor, "+7 916 000-00-11");
            visitor.reads("Вы участник");
            visitor.press("За");
            assertThat(visitor.answers().last()).not().containsText("Вы участник");
            visitor.press("За");
            assertThat(visitor.find(".chosen").last()).isVisible();
            visitor.reads("№");
            take(visitor, "card");
        }
    }

    @Test
    void showsReadyDocumentBesideDrawnPhone() throws Exception {
        try (var visitor = greeted(desk())) {
            visitor.say("мои документы");
            visitor.answer("номер мобильного телефона", "+7 916 123-45-67");
            visitor.useCode();
            visitor.reads("документов пока нет");
            assertThat(DepartmentCall.ofReadme().send(okno.address())).isEqualTo(201);
            visitor.reads("Ваш документ готов");
            take(visitor, "document");
        }
    }

    @Test
    void showsBookedAppointment() {
        try (var visitor = greeted(desk())) {
            visitor.say("хочу поменять паспорт");
            visitor.answer("Может быть, вам нужно это", "Замена паспорта");
            visitor.reads("В любом центре");
            visitor.press("Записаться");
            visitor.answer("номер мобильного телефона", "+7 916 000-00-12");
            visitor.useCode();
            visitor.answer("В какой центр?", "Строгино");
            visitor.answer("Когда вам удобно?", "Показать все дни");
            visitor.answer("На какой день?", "3");
            visitor.answer("на какое время?", "1");
            visitor.answer("На чьё имя записать?", "Дарья Ветрова");
            visitor.answer("Верно?", "Да");
            visitor.reads("Код талона");
            assertThat(visitor.answers().last().locator("img")).isVisible();
            take(visitor, "appointment");
        }
    }

    @Test
    void showsModeratorsDesk() {
        try (var visitor = greeted(desk())) {
            var moderator = visitor.playModerator();
            moderator.say("модерация");
            moderator.reads("Ждут");
            take(moderator, "moderator");
        }
    }

    @Test
    void showsResultOfPoll() {
        try (var visitor = greeted(desk())) {
            visitor.say("опросы");
            Newcomer.introduces(visitor);
            visitor.answer("Какой опрос?", "отмена");
            visitor.reads("Отменено");
            visitor.say("итоги опроса");
            visitor.answer("Итоги какого опроса", "рассказать");
            visitor.reads("Ответили 103 человека");
            assertThat(visitor.answers().last().locator("img")).isVisible();
            take(visitor, "poll");
        }
    }

    private static void takePart(ChatVisitor visitor, String number) {
        Newcomer.introduces(visitor);
        visitor.answer("номер мобильного телефона", number);
        visitor.useCode();
        Newcomer.applies(visitor);
    }

    private ChatVisitor greeted(NewContextOptions device) {
        return ChatVisitor.greeted(okno, chromium, device);
    }

    private static void take(ChatVisitor visitor, String name) {
        visitor.find("#push").evaluate("push => push.hidden = true");
        var picture =
                visitor.page()
                        .screenshot(
                                new ScreenshotOptions()
                                        .setAnimations(ScreenshotAnimations.DISABLED)
                                        .setPath(
                                                Path.of(
                                                        System.getProperty("screenshots"),
                                                        name + ".png")));
        assertThat(picture).hasSizeLessThan(MOST_BYTES);
    }
}
