package city.okno.department.api;

import city.okno.department.form.Problem;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// What is refused is answered as a problem of RFC 9457.
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(Problem problem) {
        return ResponseEntity.of(problem.detail()).build();
    }
}
