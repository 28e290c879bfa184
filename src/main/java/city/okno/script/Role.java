package city.okno.script;

/// What a party may do. Everybody is a [#RESIDENT]; the others are given by an admin.
public enum Role {
    RESIDENT,
    EMPLOYEE,
    EXPERT,
    MODERATOR,
    OPERATOR,
    ADMIN
}
