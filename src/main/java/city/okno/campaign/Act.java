package city.okno.campaign;

/// What a person may do in a campaign, if its phase permits it. Looking is not an act: whoever asks
/// may see.
public enum Act {
    /// Hand in the questionnaire.
    APPLY,
    SUBMIT,
    /// Also: complain about an idea, say that two are alike.
    VOTE
}
