package city.okno.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An idea in an ideas file.
///
/// @param question code of the question that it answers
/// @param liked how many of a hundred people like it; null: it still waits for a moderator
record DemoIdea(String question, @Nullable Integer liked, String title, String body) {

    private static final Pattern QUESTION = Pattern.compile("== ([a-z]+)");
    private static final Pattern TITLE = Pattern.compile("(\\?|[0-9]{1,2}) (.+)");

    /// Reads a file: `== code` begins a question; `72 Title` or `? Title` begins an idea, whose
    /// text is on the next line; `#` begins a comment.
    static List<DemoIdea> read(List<String> lines) {
        var ideas = new ArrayList<DemoIdea>();
        var question = "";
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var code = QUESTION.matcher(line);
            var title = TITLE.matcher(line);
            if (code.matches()) {
                question = code.group(1);
            } else if (title.matches() && i + 1 < lines.size()) {
                var liked = title.group(1).equals("?") ? null : Integer.valueOf(title.group(1));
                ideas.add(new DemoIdea(question, liked, title.group(2), lines.get(++i)));
            } else {
                throw new IllegalArgumentException("line " + (i + 1) + " of the ideas: " + line);
            }
        }
        return ideas;
    }
}
