package city.okno.script;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a party may do. Everybody is a [#RESIDENT]; the others are given by an admin.
public enum Role {
    RESIDENT,
    EMPLOYEE,
    EXPERT,
    MODERATOR,
    OPERATOR,
    ADMIN;

    /// As it is written in scripts: `moderator`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
