package city.okno.channel.vk;

import city.okno.channel.polling.Poll.Polled;

/// Why VK cannot be polled, and what an operator can do about it as far as that is known.
final class VkTrouble {

    private static final String TOKEN =
            "VK refuses the token: it was withdrawn, has expired or is not a community's. Make a new"
                    + " one (community, Manage, API usage), set okno.vk.token and start Okno again.";
    private static final String RIGHTS =
            "VK does not let the token ask for updates. Make one with the rights to messages, photos,"
                    + " documents and the community's management, set okno.vk.token and start Okno"
                    + " again.";
    private static final String SWITCHED_OFF =
            "VK has no long poll for this community. Switch it on (community, Manage, API usage, Long"
                    + " Poll API) and compare okno.vk.group-id.";

    private VkTrouble() {}

    static Polled.Trouble of(VkFailure failure) {
        return switch (failure.code()) {
            case 5, 27, 28, 1117 -> lasting(TOKEN, failure);
            case 7, 15, 20 -> lasting(RIGHTS, failure);
            case 100 -> lasting(SWITCHED_OFF, failure);
            default -> new Polled.Trouble(String.valueOf(failure.getMessage()), false);
        };
    }

    private static Polled.Trouble lasting(String advice, VkFailure failure) {
        return new Polled.Trouble("%s (%s)".formatted(advice, failure.getMessage()), true);
    }
}
