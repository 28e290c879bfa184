package city.okno.department.api;

import city.okno.department.ApiKey;
import city.okno.department.Scope;
import city.okno.department.form.Fields;
import city.okno.department.form.Problem;
import city.okno.department.form.TemplateForm;
import city.okno.department.sending.SentNotices;
import city.okno.notice.Previews;
import city.okno.script.Template;
import city.okno.script.Templates;
import city.okno.script.Words;
import city.okno.settings.OknoSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Which templates there are, and how they look filled. Nothing is sent.
@RestController
@RequestMapping("/api/v1/templates")
class TemplateController {

    private static final Set<String> FIELDS = Set.of("version", "variables", "phone");

    private final Templates templates;
    private final TemplateForm form;
    private final Previews previews;
    private final Words words;
    private final OknoSettings okno;
    private final Posts posts;
    private final InstantSource clock;

    TemplateController(
            Templates templates,
            TemplateForm form,
            Previews previews,
            Words words,
            OknoSettings okno,
            Posts posts,
            InstantSource clock) {
        this.templates = templates;
        this.form = form;
        this.previews = previews;
        this.words = words;
        this.okno = okno;
        this.posts = posts;
        this.clock = clock;
    }

    /// The latest version of each.
    @GetMapping
    Map<String, List<TemplateShown>> all(@RequestAttribute(ApiGate.KEY) ApiKey key) throws Problem {
        Permit.need(key, Scope.NOTICES_WRITE);
        var names = templates.all().stream().map(Template::name).distinct();
        return Map.of(
                "templates",
                names.flatMap(name -> templates.find(name).stream()).map(this::shown).toList());
    }

    @GetMapping("/{name}")
    TemplateShown one(
            @RequestAttribute(ApiGate.KEY) ApiKey key,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String version)
            throws Problem {
        Permit.need(key, Scope.NOTICES_WRITE);
        var latest = templates.find(name).orElseThrow(TemplateController::unknown);
        return shown(version == null ? latest : form.template(name, version));
    }

    /// With a number, also what the SMS costs there.
    @PostMapping(path = "/{name}/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    PreviewShown preview(@PathVariable String name, HttpServletRequest request)
            throws Problem, IOException {
        var body = posts.read(request, Scope.NOTICES_WRITE).json();
        if (templates.find(name).isEmpty()) {
            throw unknown();
        }
        var fields = Fields.of(body, FIELDS);
        var template = form.template(name, body.get("version"));
        var variables = form.variables(template, body);
        var price = fields.has("phone") ? previews.price(fields.phone("phone")).orElse(null) : null;
        var languages = new LinkedHashMap<String, Map<String, PreviewShown.ChannelShown>>();
        for (var language : okno.languages()) {
            var looks =
                    previews.of(
                            SentNotices.category(template.category()),
                            template.text(),
                            variables,
                            language,
                            clock.instant());
            languages.put(language, PreviewShown.shown(looks, price));
        }
        return new PreviewShown(
                template.name(), template.version(), languages, PreviewShown.shown(price));
    }

    private TemplateShown shown(Template template) {
        var titles = new LinkedHashMap<String, String>();
        okno.languages()
                .forEach(language ->
                        titles.put(
                                language, words.text(template.title(), language, Map.of()).text()));
        return TemplateShown.of(template, form.versions(template.name()), titles);
    }

    private static Problem unknown() {
        return new Problem(HttpStatus.NOT_FOUND, "name", "There is no such template");
    }
}
