package city.okno.department.api;

import city.okno.department.ApiKey;
import city.okno.department.Scope;
import city.okno.department.form.Problem;
import org.springframework.http.HttpStatus;

/// What a key may do.
final class Permit {

    private Permit() {}

    static void need(ApiKey key, Scope scope) throws Problem {
        if (!key.may(scope)) {
            throw new Problem(HttpStatus.FORBIDDEN, "", "This key lacks the scope " + scope.code());
        }
    }
}
