package city.okno.channel.vk;

/// What an operator can do about a failure, as far as that is known.
final class VkAdvice {

    private VkAdvice() {}

    static String on(VkFailure failure) {
        return switch (failure.code()) {
            case 5, 27, 28, 1117 ->
                    failure.getMessage()
                            + ". Make a new token in the community's settings and put it into"
                            + " okno.vk.token";
            case 7, 15, 20 ->
                    failure.getMessage()
                            + ". The token needs the rights to messages, photos, documents and"
                            + " the community's management";
            case 100 ->
                    failure.getMessage()
                            + ". Switch the long poll on in the community's settings, and look at"
                            + " okno.vk.group-id";
            default -> String.valueOf(failure.getMessage());
        };
    }
}
