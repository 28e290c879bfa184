package city.okno.department;

import java.util.Set;

/// A key that was not revoked, without the key itself.
///
/// @param number by which people call it, from 1
/// @param department 1–64 characters
public record ApiKey(long id, long number, String department, KeyKind kind, Set<Scope> scopes) {

    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    /// By which people tell keys apart: `okno_live 3`.
    String label() {
        return kind.prefix() + " " + number;
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }

    /// Under which cases are kept: those of a test key never meet real ones.
    public String sender() {
        return kind.sender(department);
    }
}
