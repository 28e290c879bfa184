package city.okno.script.verify;

import city.okno.script.action.PlainType;
import city.okno.script.action.PlainType.Component;
import city.okno.script.flow.AnswerType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a slot gives to actions and conditions.
final class SlotTypes {

    private static final PlainType PLACE = place();
    private static final PlainType WHEN = when();

    /// What a link or a button can carry, for people.
    static final String CARRIED = "a text, number, date, time, when, choice or yes_no";

    private SlotTypes() {}

    static boolean isCarried(AnswerType type) {
        return switch (type) {
            case TEXT, NUMBER, DATE, TIME, WHEN, CHOICE, YES_NO -> true;
            case PHONE, MANY, LOCATION, PHOTO, CONSENT -> false;
        };
    }

    static PlainType of(AnswerType type) {
        return switch (type) {
            case TEXT, PHONE, CHOICE -> new PlainType.Text();
            case NUMBER -> new PlainType.Whole();
            case DATE -> new PlainType.Date();
            case TIME -> new PlainType.Time();
            case MANY, PHOTO -> new PlainType.Many(new PlainType.Text());
            case YES_NO, CONSENT -> new PlainType.YesNo();
            case WHEN -> WHEN;
            case LOCATION -> PLACE;
        };
    }

    /// What words show of it; `Scope.variables` in types.
    static PlainType shown(AnswerType type) {
        return switch (type) {
            case MANY -> new PlainType.Text();
            case PHOTO -> new PlainType.Whole();
            case YES_NO, CONSENT -> new PlainType.OneOf(List.of("yes", "no"));
            case TEXT, PHONE, CHOICE, NUMBER, DATE, TIME, WHEN, LOCATION -> of(type);
        };
    }

    private static PlainType when() {
        Map<String, Component> ends = new LinkedHashMap<>();
        ends.put("from", new Component(new PlainType.Date(), false));
        ends.put("to", new Component(new PlainType.Date(), true));
        ends.put("earliest", new Component(new PlainType.Time(), false));
        ends.put("latest", new Component(new PlainType.Time(), false));
        return new PlainType.Structure(ends);
    }

    private static PlainType place() {
        Map<String, Component> both = new LinkedHashMap<>();
        both.put("latitude", new Component(new PlainType.Decimal(), false));
        both.put("longitude", new Component(new PlainType.Decimal(), false));
        return new PlainType.Structure(both);
    }
}
