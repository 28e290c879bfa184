package city.okno.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Receipt;
import city.okno.delivery.Receipts.Report;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioReportsTest {

    @ParameterizedTest
    @CsvSource({"sent,SENT", "delivered,DELIVERED", "read,READ"})
    void readsHowFarMessageGot(String status, Receipt receipt) {
        assertThat(TwilioReports.report(Map.of("MessageStatus", status)))
                .contains(new Report(receipt, "", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"queued", "sending", "accepted", "scheduled", "", "partying"})
    void learnsNothingFromOtherStatuses(String status) {
        assertThat(TwilioReports.report(Map.of("MessageStatus", status))).isEmpty();
        assertThat(TwilioReports.report(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "undelivered,30003,false",
        "undelivered,30004,true",
        "undelivered,30005,true",
        "failed,30006,true",
        "failed,21610,true",
        "failed,30008,false"
    })
    void readsWhyMessageDidNotArrive(String status, String code, boolean blocked) {
        assertThat(TwilioReports.report(Map.of("MessageStatus", status, "ErrorCode", code)))
                .contains(new Report(Receipt.UNDELIVERED, code, blocked));
    }

    @Test
    void trustsErrorOnlyWhereMessageFailed() {
        assertThat(TwilioReports.report(Map.of("MessageStatus", "delivered", "ErrorCode", "30005")))
                .contains(new Report(Receipt.DELIVERED, "", false));
    }
}
