package city.okno.script.change;

import java.util.List;

/// What became of a version of a template, as far as it matters to departments that send it.
public sealed interface TemplateChange {

    /// Neither its variables nor anything that it says.
    record Same() implements TemplateChange {}

    /// Calls made for it are good, and residents read or can switch off something else.
    ///
    /// @param what sentences without a full stop; at least one
    record Compatible(List<String> what) implements TemplateChange {
        public Compatible {
            what = List.copyOf(what);
        }
    }

    /// Calls made for it may be refused.
    ///
    /// @param why sentences without a full stop; at least one
    record Breaking(List<String> why) implements TemplateChange {
        public Breaking {
            why = List.copyOf(why);
        }
    }

    /// Nobody can have sent it.
    record Added() implements TemplateChange {}

    /// Whether every call that was good is good.
    default boolean carries() {
        return switch (this) {
            case Same(), Compatible _, Added() -> true;
            case Breaking _ -> false;
        };
    }
}
