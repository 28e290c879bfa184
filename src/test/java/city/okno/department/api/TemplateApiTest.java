package city.okno.department.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.department.DepartmentKeys;
import city.okno.department.KeyKind;
import city.okno.department.Scope;
import city.okno.testing.OknoTest;
import city.okno.testing.RunningOkno;
import city.okno.testing.leak.Planted;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Templates as departments see them, and what they may not be filled with.
@OknoTest
class TemplateApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DUE =
            """
            {"variables":{"number":"A-17","sum":"1250.50","until":"2026-07-05"},"phone":"+79161234567"}
            """;

    private final RunningOkno okno;
    private final DepartmentKeys keys;
    private final TransactionTemplate writing;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private ApiCaller caller;

    TemplateApiTest(
            RunningOkno okno,
            DepartmentKeys keys,
            TransactionTemplate writing,
            JdbcClient jdbc,
            InstantSource clock) {
        this.okno = okno;
        this.keys = keys;
        this.writing = writing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void makeKey() {
        caller = caller(EnumSet.of(Scope.NOTICES_WRITE));
    }

    private ApiCaller caller(Set<Scope> scopes) {
        var key =
                writing.execute(_ ->
                        keys.make("templates", KeyKind.LIVE, scopes, List.of(), clock.instant()));
        Planted.one(key);
        return new ApiCaller(okno.address(), key);
    }

    @Test
    void listsWhatCanBeSentWithTypes() {
        var all = json(caller.get("templates")).path("templates");
        assertThat(all.valueStream().map(it -> it.path("name").asString()))
                .contains("centre.closed", "document.bring", "payment.due", "service.message");
        var due = json(caller.get("templates/payment.due?version=1"));
        assertThat(due.at("/variables/sum/type").asString()).isEqualTo("money");
        assertThat(due.at("/variables/number/max").asInt()).isEqualTo(16);
        assertThat(due.at("/title/en").asString()).isEqualTo("To pay until a day");
        assertThat(due.path("versions").toString()).isEqualTo("[1]");
    }

    @Test
    void showsWhatEachMessengerMakesOfItInBothLanguages() {
        var shown = json(caller.post("templates/payment.due/preview", DUE));
        assertThat(shown.at("/languages/ru/telegram/text").asString())
                .matches("По делу A-17 нужно оплатить 1\\h250,50\\h₽ до 5\\hиюля включительно.");
        assertThat(shown.at("/languages/ru/vk/buttons").toString())
                .contains("Понятно", "Не присылать такое");
        assertThat(shown.at("/languages/en/web/text").asString()).containsPattern("RUB\\h1,250.50");
        var sms = shown.at("/languages/ru/sms/sms");
        assertThat(sms.path("encoding").asString()).isEqualTo("UCS-2");
        assertThat(sms.path("segments").asInt()).isEqualTo(1);
        assertThat(sms.path("because").asString()).isEqualTo("Д");
        assertThat(shown.at("/languages/en/sms/sms/encoding").asString()).isEqualTo("GSM-7");
        assertThat(shown.at("/price/region").asString()).isEqualTo("RU");
        assertThat(sms.path("cost").isString()).isTrue();
        assertThat(shown.toString()).doesNotContain("9161234567");
    }

    @Test
    void namesTheCharacterThatMakesALatinTextDear() {
        var sms =
                json(caller.post(
                                "templates/service.message/preview",
                                """
                                {"variables":{"message":"Come","brief":"Come at 9 – please"}}
                                """))
                        .at("/languages/en/sms/sms");
        assertThat(sms.path("because").asString()).isEqualTo("–");
        assertThat(sms.has("cost")).isFalse();
    }

    @Test
    void takesNoMarkupFromADepartment() {
        var shown =
                json(
                        caller.post(
                                "templates/service.message/preview",
                                """
                                {"variables":{"message":"*Not bold* {name} [a](https://b.example)","brief":"b"}}
                                """));
        assertThat(shown.at("/languages/ru/telegram/text").asString())
                .isEqualTo("*Not bold* {name} [a](https://b.example)");
    }

    @Test
    void knowsNoOtherTemplateAndNoOtherVersion() {
        assertRefused(caller.get("templates/common.hello"), 404, "name");
        assertRefused(caller.get("templates/payment.due?version=2"), 400, "version");
        assertRefused(caller.post("templates/payment/preview", DUE), 404, "name");
        var reader = caller(EnumSet.of(Scope.DOCUMENTS_READ));
        assertThat(reader.get("templates").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "template | 'payment.dew'",
                "template | 12",
                "version | 2",
                "version | '1'",
                "to | '+79161234567'",
                "to.phone | {'phone':'12'}",
                "to.fone | {'fone':'+79161234567'}",
                "to | {}",
                "to | {'phone':'+79161234567','document':'A-17'}",
                "to.document | {'document':'of nobody'}",
                "language | 'de'",
                "variables | []",
                "variables.number | {'sum':'1','until':'2026-07-05'}",
                "variables.number | {'number':'12345678901234567','sum':'1','until':'2026-07-05'}",
                "variables.number | {'number':17,'sum':'1','until':'2026-07-05'}",
                "variables.sum | {'number':'A','sum':'1e9','until':'2026-07-05'}",
                "variables.sum | {'number':'A','sum':1.234,'until':'2026-07-05'}",
                "variables.until | {'number':'A','sum':1,'until':'2026-02-30'}",
                "variables.until | {'number':'A','sum':1,'until':'+999999999-01-01'}",
                "variables.untill | {'number':'A','sum':1,'until':'2026-07-05','untill':''}",
                "expiresAt | '2020-01-01T00:00:00Z'",
                "expiresAt | '9999-01-01T00:00:00Z'",
                "notBefore | '2999-01-01T00:00:00Z'",
                "notBefore | 'tomorrow'",
                "supersedeKey | ''",
                "expires_at | '2026-07-05T00:00:00Z'"
            })
    void namesTheFieldThatIsWrong(String field, String value) {
        var before = notices();
        var name = field.startsWith("to") ? "to" : field.replaceFirst("\\..*", "");
        var body = JSON.readTree(due()).asObject();
        body.set(name, JSON.readTree(value.replace('\'', '"')));
        assertRefused(caller.post("notices", body.toString()), 400, field);
        assertThat(notices()).isEqualTo(before);
    }

    @Test
    void refusesWhatIsNoRequest() {
        var before = notices();
        assertThat(caller.post("notices", "{\"template\":").body()).contains("not JSON");
        assertThat(caller.post("notices", "[]").statusCode()).isEqualTo(400);
        assertThat(
                        caller.post(
                                        "notices",
                                        new byte[] {'"', (byte) 0xcf, '"'},
                                        java.util.Map.of())
                                .body())
                .contains("not UTF-8");
        assertThat(caller.post("notices", " ".repeat(1_100_000)).statusCode()).isEqualTo(413);
        assertThat(
                        new ApiCaller(okno.address(), "okno_live_guess")
                                .post("notices", due())
                                .statusCode())
                .isEqualTo(401);
        assertThat(notices()).isEqualTo(before);
    }

    private static String due() {
        return """
        {"template":"payment.due","to":{"phone":"+79161234567"},
         "variables":{"number":"A-17","sum":"1250.50","until":"2026-07-05"}}
        """;
    }

    private long notices() {
        return jdbc.sql("select count(*) from department_notice").query(Long.class).single();
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).path("field").asString()).as(answer.body()).isEqualTo(field);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
