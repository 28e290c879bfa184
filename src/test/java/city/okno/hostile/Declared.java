package city.okno.hostile;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/// Every path at which programs call, as its controller declares it: `POST /api/v1/documents`. Read
/// from the classes, because messengers are either asked or call us, never both.
final class Declared {

    private static final Map<String, Object> ALL_ON =
            Map.of(
                    "okno.telegram.token", "on",
                    "okno.telegram.mode", "webhook",
                    "okno.vk.token", "on",
                    "okno.vk.mode", "callback",
                    "okno.twilio.account-sid", "on");

    private Declared() {}

    static Set<String> calls() {
        var calls = new TreeSet<String>();
        controllers()
                .map(Declared::load)
                .forEach(controller ->
                        Arrays.stream(controller.getDeclaredMethods())
                                .map(it ->
                                        AnnotatedElementUtils.findMergedAnnotation(
                                                it, RequestMapping.class))
                                .filter(it -> it != null)
                                .flatMap(it -> calls(controller, it))
                                .filter(it -> it.matches("\\w+ /(api/v1|webhooks)/.*"))
                                .forEach(calls::add));
        return calls;
    }

    private static Stream<String> controllers() {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("all on", ALL_ON));
        var scanner = new ClassPathScanningCandidateComponentProvider(false, environment);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scanner.findCandidateComponents("city.okno").stream()
                .map(it -> it.getBeanClassName());
    }

    private static Class<?> load(String name) {
        return ClassUtils.resolveClassName(name, Declared.class.getClassLoader());
    }

    private static Stream<String> calls(Class<?> controller, RequestMapping mapping) {
        var whole = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        var before = whole == null || whole.path().length == 0 ? "" : whole.path()[0];
        var paths = mapping.path().length == 0 ? new String[] {""} : mapping.path();
        return Arrays.stream(mapping.method())
                .flatMap(method -> Arrays.stream(paths).map(path -> method + " " + before + path));
    }
}
