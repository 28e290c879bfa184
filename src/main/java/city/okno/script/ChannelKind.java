package city.okno.script;

import java.util.Locale;

/// The messengers. The code is what stands in the database and in update ids.
public enum ChannelKind {
    TELEGRAM,
    VK,
    SMS,
    WEB;

    /// `telegram`, `vk`, `sms`, `web`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ChannelKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
