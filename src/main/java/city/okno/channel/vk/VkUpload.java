package city.okno.channel.vk;

import city.okno.channel.http.NoAnswerException;
import city.okno.channel.http.SingleCalls;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Brings bytes to one of VK's upload servers. The SDK's way wants them in a file on the disk.
final class VkUpload {

    private static final int OK = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SingleCalls calls;
    private final Duration timeout;

    VkUpload(SingleCalls calls, Duration timeout) {
        this.calls = calls;
        this.timeout = timeout;
    }

    /// @param field of the form: `photo` or `file`
    /// @return what VK wants to hear again when the upload is saved
    /// @throws VkFailure nothing was sent yet, so it may all be done again
    JsonNode send(URI server, String field, String fileName, byte[] content) throws VkFailure {
        var boundary = "okno-" + UUID.randomUUID();
        var request =
                HttpRequest.newBuilder(server)
                        .timeout(timeout)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(form(boundary, field, fileName, content)))
                        .build();
        try {
            var answer = calls.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw notUploaded("http_" + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        } catch (NoAnswerException silence) {
            throw notUploaded(silence.reason());
        } catch (JacksonException unreadable) {
            throw notUploaded("unreadable_answer");
        }
    }

    static VkFailure notUploaded(String reason) {
        return VkFailure.unanswered(new NoAnswerException("upload_" + reason, false));
    }

    private static byte[] form(String boundary, String field, String fileName, byte[] content) {
        var form = new ByteArrayOutputStream(content.length + 300);
        form.writeBytes(
                """
                --%s\r
                Content-Disposition: form-data; name="%s"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """
                        .formatted(boundary, field, fileName.replaceAll("[\"\\p{Cntrl}]", "_"))
                        .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }
}
