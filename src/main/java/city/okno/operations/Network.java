package city.okno.operations;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/// Where a request comes from, as far as limits go.
public final class Network {

    /// A provider gives a household the network of 64 bits, not one address (RFC 6177).
    private static final int IPV6_NETWORK = 8;

    private Network() {}

    /// @param address of the other end, in digits
    public static String of(String address) {
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of()
                    .formatHex(bytes.length > 4 ? Arrays.copyOf(bytes, IPV6_NETWORK) : bytes);
        } catch (UnknownHostException noAddress) {
            throw new IllegalArgumentException("an address in digits is expected", noAddress);
        }
    }
}
