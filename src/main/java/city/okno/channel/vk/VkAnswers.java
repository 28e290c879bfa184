package city.okno.channel.vk;

import city.okno.delivery.Delivery;
import java.time.Duration;

/// What VK's errors mean for a letter (vk-api-schema 5.199, errors.json). They come in answers with
/// status 200; the code is the reason that is kept.
final class VkAnswers {

    /// Flood control.
    static final int FLOOD = 9;

    private static final Duration NEXT_SECOND = Duration.ofSeconds(1);

    /// The limit of a method is counted over a day.
    private static final Duration HOURS = Duration.ofHours(2);

    private VkAnswers() {}

    static Delivery meaning(int code) {
        var reason = "vk_" + code;
        return switch (code) {
            // unknown error, internal error, the method was interrupted
            case 1, 10, 36 -> new Delivery.Failed(reason);
            // too many requests per second
            case 6 -> new Delivery.RateLimited(NEXT_SECOND);
            case FLOOD -> new Delivery.RateLimited(VkFlood.FIRST);
            case 29 -> new Delivery.RateLimited(HOURS);
            // token: not authorised, of a group or an application refused, expired
            case 5, 27, 28, 1117 -> new Delivery.LaneDown(reason);
            // rights: permission, access, not for this kind of application; bot abilities are off
            case 7, 15, 20, 912 -> new Delivery.LaneDown(reason);
            // somebody has to look: captcha, validation, confirmation
            case 14, 17, 24, 25 -> new Delivery.LaneDown(reason);
            // the person: deleted, banned, deactivated, on our blacklist, did not allow messages,
            // privacy, no such contact, not for communities
            case 18, 37, 3610, 900, 901, 902, 932, 936 ->
                    new Delivery.Rejected(reason, true, false);
            // the chat: no access, left, does not exist, disabled, unsupported, writing disabled
            case 917, 922, 927, 945, 946, 1012 -> new Delivery.Rejected(reason, true, false);
            // this message: replied too late, donors only, notifications only, message request
            case 950, 962, 985, 987, 988 -> new Delivery.Rejected(reason, false, false);
            // ours: a parameter, the keyboard, too long, too big; a purpose that we may not use
            case 100, 910, 911, 914, 943, 944 -> new Delivery.Rejected(reason, false, true);
            default -> new Delivery.Rejected(reason, false, true);
        };
    }
}
