package city.okno.channel.vk;

import city.okno.channel.http.NoAnswerException;
import city.okno.delivery.Delivery;
import com.vk.api.sdk.exceptions.ApiException;

/// A call that VK did not do as it was asked. Its message holds nothing that a resident wrote.
final class VkFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /// There was no answer of VK's.
    private static final int NONE = 0;

    private final int code;
    private final transient Delivery meaning;

    private VkFailure(int code, String message, Delivery meaning) {
        super(message);
        this.code = code;
        this.meaning = meaning;
    }

    static VkFailure refused(ApiException refusal) {
        var code = refusal.getCode() == null ? NONE : refusal.getCode();
        return new VkFailure(
                code,
                "VK refuses with error %d: %s".formatted(code, refusal.getMessageRaw()),
                VkAnswers.meaning(code));
    }

    /// What was surely not taken may be sent again; of the rest nobody knows.
    static VkFailure unanswered(NoAnswerException silence) {
        return new VkFailure(
                NONE,
                "VK does not answer: " + silence.reason(),
                silence.wasWritten()
                        ? new Delivery.Unknown(silence.reason())
                        : new Delivery.Failed(silence.reason()));
    }

    static VkFailure unreadable() {
        return new VkFailure(
                NONE,
                "VK answers with something that cannot be read",
                new Delivery.Unknown("unreadable_answer"));
    }

    /// VK's error code; 0 when there is none.
    int code() {
        return code;
    }

    Delivery meaning() {
        return meaning;
    }
}
