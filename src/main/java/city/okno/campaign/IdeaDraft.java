package city.okno.campaign;

import java.util.List;

/// An idea before it is submitted.
///
/// @param title 5–120 characters
/// @param body 20–3000 characters
/// @param pictures public ids of pictures, at most 5
public record IdeaDraft(
        QuestionId question,
        String title,
        String body,
        List<String> pictures,
        Signature signature) {

    public IdeaDraft {
        if (title.isBlank() || title.length() > 120 || body.isBlank() || body.length() > 3000) {
            throw new IllegalArgumentException("the text of an idea is empty or too long");
        }
        if (pictures.size() > 5) {
            throw new IllegalArgumentException(pictures.size() + " pictures are too many");
        }
        pictures = List.copyOf(pictures);
    }
}
