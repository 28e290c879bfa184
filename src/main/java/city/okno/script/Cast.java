package city.okno.script;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// The people of `.chat` files: each name has one account in each messenger and one invented
/// number.
public final class Cast {

    /// Numbers after +7 900 0 are mobile and, in `.chat` files, nobody's.
    private static final String INVENTED = "+79000";

    private Cast() {}

    /// The account's address value in every messenger.
    public static String account(String name) {
        return "chat-" + name;
    }

    /// The number that this name owns.
    public static Phone phone(String name) {
        var sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return new Phone(INVENTED + "%06d".formatted(sum.getValue() % 1_000_000));
    }
}
