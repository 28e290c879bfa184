package city.okno.department.api;

import city.okno.department.DepartmentKeys;
import city.okno.department.KeyKind;
import city.okno.department.Scope;
import city.okno.script.Phone;
import city.okno.testing.RunningOkno;
import city.okno.testing.leak.Planted;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes keys for departments' programs, as an administrator does.
record KeyDesk(
        RunningOkno okno, DepartmentKeys keys, TransactionTemplate writing, InstantSource clock) {

    /// Reaches everybody and may everything.
    ApiCaller live(String department) {
        return caller(department, KeyKind.LIVE, EnumSet.allOf(Scope.class));
    }

    ApiCaller test(String department) {
        return caller(department, KeyKind.TEST, EnumSet.allOf(Scope.class));
    }

    /// @param phones only these
    ApiCaller team(String department, Phone... phones) {
        return caller(department, KeyKind.TEAM, EnumSet.allOf(Scope.class), phones);
    }

    ApiCaller live(String department, Scope... scopes) {
        return caller(department, KeyKind.LIVE, Set.of(scopes));
    }

    private ApiCaller caller(String department, KeyKind kind, Set<Scope> scopes, Phone... phones) {
        var key =
                writing.execute(
                        _ -> keys.make(department, kind, scopes, List.of(phones), clock.instant()));
        Planted.one(key);
        return new ApiCaller(okno.address(), key);
    }
}
