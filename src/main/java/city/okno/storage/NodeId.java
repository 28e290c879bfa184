package city.okno.storage;

import java.security.SecureRandom;
import java.util.HexFormat;

/// One running Okno process; a new one after every start.
public record NodeId(String value) {

    static NodeId random() {
        var bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        return new NodeId(HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return value;
    }
}
