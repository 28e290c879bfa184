package city.okno.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// A request that must be refused.
///
/// @param call what it knocks at, as declared: `POST /api/v1/documents`
/// @param name what is wrong with it
/// @param path with the query
/// @param status of the refusal
record Knock(
        String call,
        String name,
        String method,
        String path,
        Map<String, String> headers,
        byte[] body,
        int status) {

    static Knock at(String call, String name, int status) {
        var words = call.split(" ");
        return new Knock(call, name, words[0], real(words[1]), Map.of(), new byte[0], status);
    }

    private static String real(String declared) {
        return declared.replace("{id}", "0b5f6a1e-3c39-4a9e-8a53-3f1f5f7f1c11")
                .replace("{name}", "centre.closed");
    }

    Knock by(String method) {
        return new Knock(call, name, method, path, headers, body, status);
    }

    Knock path(String path) {
        return new Knock(call, name, method, path, headers, body, status);
    }

    Knock with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Knock(call, name, method, path, more, body, status);
    }

    Knock body(String body) {
        return body(body, StandardCharsets.UTF_8);
    }

    Knock body(String body, Charset charset) {
        return new Knock(call, name, method, path, headers, body.getBytes(charset), status);
    }

    @Override
    public String toString() {
        return call + ": " + name + " -> " + status;
    }
}
