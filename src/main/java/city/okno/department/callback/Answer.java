package city.okno.department.callback;

/// What a department's address made of a call.
sealed interface Answer {

    /// 2xx.
    record Taken() implements Answer {}

    /// Anything else.
    ///
    /// @param trouble a short code: `status_500`, `timeout`, `unreachable`, `tls`, `not_allowed`
    record NotTaken(String trouble) implements Answer {}
}
