package city.okno.channel.web;

import static city.okno.channel.web.ChatVisitor.phone;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.okno.delivery.Ask;
import city.okno.testing.BrowserTest;
import city.okno.testing.Chromium;
import city.okno.testing.DemoOkno;
import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Where somebody is, when a question asks for it.
@BrowserTest
@Timeout(120)
class ChatPlaceTest {

    private final DemoOkno okno;
    private final Chromium chromium;

    ChatPlaceTest(DemoOkno okno, Chromium chromium) {
        this.okno = okno;
        this.chromium = chromium;
    }

    @Test
    void sendsPlaceWithOnePress() {
        try (var visitor = greeted()) {
            visitor.browser().setGeolocation(new Geolocation(55.803, 37.402));
            visitor.browser().grantPermissions(List.of("geolocation"));
            askWhere(visitor);
            visitor.find("#locate").click();
            assertThat(visitor.said()).hasCount(2);
            assertThat(visitor.said().last()).containsText("📍 55.8030, 37.4020");
        }
    }

    @Test
    void takesTypedAddressFromWhoeverKeepsThePlace() {
        try (var visitor = greeted()) {
            visitor.page()
                    .evaluate(
                            """
                            () => {
                              navigator.geolocation.getCurrentPosition =
                                (_, refused) => refused({ code: 1, PERMISSION_DENIED: 1 });
                            }
                            """);
            askWhere(visitor);
            visitor.find("#locate").click();
            assertThat(visitor.find("#hint")).containsText("Напишите адрес или район");
            assertThat(visitor.find("#text")).isFocused();
            assertThat(visitor.find("#locate")).hasAttribute("aria-busy", "false");
            visitor.page().keyboard().type("Строгино");
            assertThat(visitor.find("#hint")).isHidden();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.said().last()).containsText("Строгино");
        }
    }

    @Test
    void asksForNoPlaceUnaskedOrWhereNoneIsToBeHad() {
        try (var visitor = greeted()) {
            assertThat(visitor.find("#locate")).isHidden();
            visitor.page().addInitScript("delete Navigator.prototype.geolocation");
            visitor.page().reload();
            BotVoice.to(visitor, okno).asks(Ask.LOCATION, "Где это?");
            assertThat(visitor.find("#text")).hasAttribute("placeholder", "Адрес или район");
            assertThat(visitor.find("#locate")).isHidden();
        }
    }

    private void askWhere(ChatVisitor visitor) {
        BotVoice.to(visitor, okno).asks(Ask.LOCATION, "Где это?");
        assertThat(visitor.find("#locate")).isVisible();
    }

    private ChatVisitor greeted() {
        return ChatVisitor.greeted(okno, chromium, phone());
    }
}
