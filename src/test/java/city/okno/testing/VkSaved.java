package city.okno.testing;

import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/// What VK says about uploads: when they are taken, and when they are saved.
final class VkSaved {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long DATE = 1_795_424_400;

    private final long group;
    private final AtomicInteger last = new AtomicInteger();

    VkSaved(long group) {
        this.group = group;
    }

    /// @param kind `photo` or `doc`
    String taken(String kind) {
        var answer = JSON.createObjectNode();
        return kind.equals("photo")
                ? answer.put("server", 1)
                        .put("photo", "[{\"photo\":\"a\"}]")
                        .put("hash", "b")
                        .toString()
                : answer.put("file", "1|2|3").toString();
    }

    String photo() {
        var answer = JSON.createObjectNode();
        var photo = answer.putArray("response").addObject();
        photo.put("id", last.incrementAndGet()).put("album_id", -64).put("owner_id", -group);
        photo.put("access_key", "k").put("date", DATE).put("has_tags", false).put("text", "");
        return answer.toString();
    }

    String document(String title) {
        var answer = JSON.createObjectNode();
        var doc = answer.putObject("response").put("type", "doc").putObject("doc");
        doc.put("id", last.incrementAndGet()).put("owner_id", -group).put("title", title);
        doc.put("size", 2).put("ext", "json").put("date", DATE).put("type", 8);
        doc.put("url", "https://vk.com/doc1");
        return answer.toString();
    }
}
