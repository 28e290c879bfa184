package city.okno.script.fault;

import java.util.EnumSet;
import java.util.Set;

/// Everything that can be wrong with a script. Each has an example among the tests' broken scripts.
public enum Kind {
    // how it is written
    FILE_NAME,
    ENCODING,
    YAML,
    ALIAS,
    TAG,
    DUPLICATE_KEY,
    FORM,
    UNKNOWN_KEY,
    MISSING_KEY,
    VALUE,

    // names
    FLOW_TWICE,
    STEP_TWICE,
    COMMAND_TWICE,
    PHRASE_TWICE,
    LINK_TWICE,
    UNKNOWN_STEP,
    UNKNOWN_FLOW,
    UNKNOWN_SLOT,
    UNKNOWN_ACTION,
    UNKNOWN_WORD,
    UNKNOWN_OUTCOME,
    UNKNOWN_PARAMETER,
    UNKNOWN_COMPONENT,
    UNKNOWN_VARIABLE,
    AMBIGUOUS_NAME,

    // the way through a flow
    UNHANDLED_OUTCOME,
    MISSING_PARAMETER,
    WRONG_TYPE,
    NOT_SET,
    MAY_BE_MISSING,
    CONDITION,
    UNREACHABLE,
    DEAD_END,
    LOOP,

    // words
    WORD_MISSING,
    MESSAGE,
    MARKUP,
    PLURAL_FORMS,
    SELECT_CASES,
    STYLE,
    ARGUMENTS_DIFFER,
    LIST_MISSING,

    // templates
    TEMPLATE_TWICE,

    // what channels carry
    TEXT_TOO_LONG,
    LABEL_TOO_LONG,
    TOO_MANY_BUTTONS,
    LINK_TOO_LONG,
    SMS_TOO_LONG,

    // worth a look
    MANY_STEPS,
    DEEP_BRANCHES,
    UNUSED_SLOT,
    UNUSED_VARIABLE,
    SHORT_FORM_LONG;

    private static final Set<Kind> WARNINGS =
            EnumSet.of(MANY_STEPS, DEEP_BRANCHES, UNUSED_SLOT, UNUSED_VARIABLE, SHORT_FORM_LONG);

    /// Whether a bundle may talk to people all the same.
    public boolean isWarning() {
        return WARNINGS.contains(this);
    }
}
