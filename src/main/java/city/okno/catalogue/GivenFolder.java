package city.okno.catalogue;

import city.okno.script.ChannelKind;
import city.okno.script.Given;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// `given folder "text" "other text"`: the files of the small city lie in the folder, with one text
/// in place of another.
@Component
class GivenFolder implements Given {

    private final CatalogueFolder folder;

    GivenFolder(CatalogueFolder folder) {
        this.folder = folder;
    }

    @Override
    public String word() {
        return "folder";
    }

    @Override
    public String arrange(
            List<String> words, List<String> quoted, ChannelKind channel, Instant now) {
        if (!words.isEmpty() || quoted.size() != 2) {
            return "given folder \"text\" \"other text\"";
        }
        folder.suppose(changed(quoted.getFirst(), quoted.getLast()));
        return "";
    }

    private static Map<String, byte[]> changed(String text, String other) {
        var files = new TreeMap<>(GivenSmallCity.files());
        files.replaceAll((_, content) ->
                new String(content, StandardCharsets.UTF_8)
                        .replace(text, other)
                        .getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
