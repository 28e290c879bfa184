package city.okno.channel.web;

import java.util.List;

/// What the page checks before it sends a photo.
record PhotoRules(long maxBytes, List<String> types) {

    /// What `media` reads; a phone that photographs in another format converts to one of these.
    static final List<String> TYPES = List.of("image/jpeg", "image/png", "image/gif");
}
