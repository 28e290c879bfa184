package city.okno.notice.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.Mailings.Tally;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreTest {

    private static final double SHARE = 0.05;

    @Test
    void forgivesFiveOfFirstHundred() {
        assertThat(new Score(6, 5, 0).isBad(SHARE)).isFalse();
        assertThat(new Score(6, 6, 0).isBad(SHARE)).isTrue();
    }

    @Test
    void forgivesOneInTwentyOfMore() {
        assertThat(new Score(1000, 50, 0).isBad(SHARE)).isFalse();
        assertThat(new Score(1000, 51, 0).isBad(SHARE)).isTrue();
    }

    @Test
    void isNotSureWhileTooManyWait() {
        assertThat(new Score(980, 40, 20).isSurelyGood(SHARE)).isFalse();
        assertThat(new Score(990, 40, 10).isSurelyGood(SHARE)).isTrue();
    }

    @Test
    void countsWhatIsUnknownAsFailedAndWhatWasDroppedNotAtAll() {
        var letters =
                new Tally(
                        3,
                        Map.of(
                                Outcome.SENT, 90,
                                Outcome.REJECTED, 4,
                                Outcome.UNKNOWN, 2,
                                Outcome.DROPPED, 50));
        assertThat(Score.of(letters)).isEqualTo(new Score(96, 6, 3));
    }
}
