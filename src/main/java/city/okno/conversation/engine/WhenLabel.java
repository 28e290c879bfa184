package city.okno.conversation.engine;

import city.okno.script.When;
import java.util.HashMap;
import java.util.Map;

/// A [When] as a resident reads it: the word `option_when`.
final class WhenLabel {

    private final Voice voice;

    WhenLabel(Voice voice) {
        this.voice = voice;
    }

    String of(When when) {
        var arguments = new HashMap<String, Object>();
        arguments.put("days", days(when));
        arguments.put("from", when.from());
        arguments.put("to", when.to() == null ? when.from() : when.to());
        arguments.put("hours", hours(when));
        arguments.put("earliest", when.earliest());
        arguments.put("latest", when.latest());
        return voice.label(CommonWord.OPTION_WHEN, Map.copyOf(arguments));
    }

    private static String days(When when) {
        if (when.to() == null) {
            return "from";
        }
        return when.isOneDay() ? "one" : "row";
    }

    private static String hours(When when) {
        if (when.isAnyTime()) {
            return "any";
        }
        if (when.isOneTime()) {
            return "one";
        }
        if (when.latest().equals(When.LAST_MINUTE)) {
            return "after";
        }
        return when.earliest().equals(When.FIRST_MINUTE) ? "before" : "row";
    }
}
