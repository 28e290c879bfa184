package city.okno.channel.vk;

import city.okno.delivery.Message;
import city.okno.delivery.Outgoing;
import com.vk.api.sdk.objects.docs.GetMessagesUploadServerType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Pictures and files of a letter, brought to VK before its message is sent: asked where, uploaded,
/// saved. Then the message names them.
final class VkAttachments {

    /// Calls of VK's interface for one of them.
    static final int CALLS = 2;

    private static final int NOBODY = 0;

    private final VkApi api;
    private final VkUpload upload;
    private final VkPictures pictures;

    VkAttachments(VkApi api, VkUpload upload, VkPictures pictures) {
        this.api = api;
        this.upload = upload;
        this.pictures = pictures;
    }

    /// @return as messages.send wants them: `photo-1_2`, `doc-1_3`; what is not there any more is
    ///   left out
    List<String> of(Outgoing outgoing) throws VkFailure {
        return of(outgoing, Math.toIntExact(Long.parseLong(outgoing.to().value())));
    }

    /// For a message to many: nobody's dialogue is named, and the community shows them where it
    /// wants.
    List<String> ofShared(Outgoing outgoing) throws VkFailure {
        return of(outgoing, NOBODY);
    }

    private List<String> of(Outgoing outgoing, int person) throws VkFailure {
        var all = new ArrayList<String>();
        for (var picture : outgoing.pictures()) {
            var bytes = pictures.bytes(picture);
            if (bytes.isPresent()) {
                all.add(photo(person, bytes.get()));
            }
        }
        for (var file : outgoing.files()) {
            all.add(document(person, file));
        }
        return all;
    }

    private String photo(int person, byte[] bytes) throws VkFailure {
        var server = api.call(api.photos().getMessagesUploadServer(api.community()).peerId(person));
        var uploaded = upload.send(server.getUploadUrl(), "photo", "photo.jpg", bytes);
        var saved =
                api.call(
                        api.photos()
                                .saveMessagesPhoto(api.community(), required(uploaded, "photo"))
                                .server(uploaded.path("server").asInt(0))
                                .hash(uploaded.path("hash").asString("")));
        if (saved.isEmpty()) {
            throw VkUpload.notUploaded("photo_not_saved");
        }
        var photo = saved.getFirst();
        return attachment("photo", photo.getOwnerId(), photo.getId(), photo.getAccessKey());
    }

    private String document(int person, Message.File file) throws VkFailure {
        var server =
                api.call(
                        api.docs()
                                .getMessagesUploadServer(api.community())
                                .type(GetMessagesUploadServerType.DOC)
                                .peerId(person));
        var bytes = file.content().getBytes(StandardCharsets.UTF_8);
        var uploaded = upload.send(server.getUploadUrl(), "file", file.name(), bytes);
        var saved =
                api.call(
                        api.docs()
                                .save(api.community(), required(uploaded, "file"))
                                .title(file.name()));
        var doc = saved.getDoc();
        if (doc == null) {
            throw VkUpload.notUploaded("file_not_saved");
        }
        return attachment("doc", doc.getOwnerId(), doc.getId(), doc.getAccessKey());
    }

    /// VK's upload servers answer with an empty list for what they do not take.
    private static String required(JsonNode uploaded, String field) throws VkFailure {
        var value = uploaded.path(field).asString("");
        if (value.isEmpty() || value.equals("[]")) {
            throw VkUpload.notUploaded(field + "_refused");
        }
        return value;
    }

    private static String attachment(
            String kind, Long owner, Integer id, @Nullable String accessKey) {
        var name = "%s%d_%d".formatted(kind, owner, id);
        return accessKey == null || accessKey.isEmpty() ? name : name + "_" + accessKey;
    }
}
