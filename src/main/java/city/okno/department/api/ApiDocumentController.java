package city.okno.department.api;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// What departments may call, as OpenAPI 3.1, and a page to read and try it. The document is
/// written by hand, with an example of each call; a test sends the examples and compares the paths
/// with those that there are.
@Controller
class ApiDocumentController {

    @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Resource document() {
        return new ClassPathResource("api/openapi.json");
    }

    @GetMapping("/departments")
    String page() {
        return "forward:/api/index.html";
    }
}
