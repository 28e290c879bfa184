package city.okno.rehearsal;

import java.util.Map;
import java.util.regex.Pattern;

/// A text as `.chat` files write it: `…` stands for anything, `{code}` keeps what stands there.
final class TextPattern {

    private static final Pattern SPECIAL = Pattern.compile("…|\\{([a-z]+)}");

    private TextPattern() {}

    /// @param kept what was kept so far; what is kept now is added when the text matches
    static boolean matches(String pattern, String text, Map<String, String> kept) {
        var regex = new StringBuilder();
        var names = new java.util.ArrayList<String>();
        var special = SPECIAL.matcher(pattern);
        int end = 0;
        while (special.find()) {
            regex.append(Pattern.quote(pattern.substring(end, special.start())));
            if (special.group(1) == null) {
                regex.append("(?:.*?)");
            } else {
                regex.append("(.+?)");
                names.add(special.group(1));
            }
            end = special.end();
        }
        regex.append(Pattern.quote(pattern.substring(end)));
        var match = Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(text);
        if (!match.matches()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            kept.put(names.get(i), match.group(i + 1));
        }
        return true;
    }

    /// Puts what was kept into an input.
    static String filled(String input, Map<String, String> kept) {
        return SPECIAL.matcher(input)
                .replaceAll(found ->
                        java.util.regex.Matcher.quoteReplacement(
                                found.group(1) == null
                                        ? found.group()
                                        : kept.getOrDefault(found.group(1), found.group())));
    }
}
