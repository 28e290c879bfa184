package city.okno.notice.link;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import city.okno.notice.Category;
import city.okno.notice.Habits.Night;
import city.okno.notice.QuietHours;
import city.okno.script.Words;
import city.okno.settings.OknoSettings;
import java.net.URI;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws the page: plain HTML of forms and links, no script. All that is not ours is escaped.
@Component
class LinkPage {

    private final Words words;
    private final LinkSettings settings;
    private final List<String> languages;
    private final QuietHours city;

    LinkPage(Words words, LinkSettings settings, OknoSettings okno, QuietHours city) {
        this.words = words;
        this.settings = settings;
        this.languages = okno.languages();
        this.city = city;
    }

    /// @param done key of what was just done, for a line at the top; null: nothing
    String of(LinkState state, @Nullable String done, String language) {
        var parts = new ArrayList<String>();
        parts.add(tag("h1", say("title", language)));
        if (done != null) {
            parts.add("<p class=\"done\" role=\"status\">" + say(done, language) + "</p>");
        }
        parts.add(tag("p", say("whose", language, Map.of("digits", state.lastDigits()))));
        parts.add(sent(state, language));
        parts.add(stops(state, language));
        parts.add(hours(state.night(), language));
        parts.add(bots(language));
        return page(say("title", language), String.join("\n", parts), language);
    }

    /// Asks once more.
    String sure(LinkAct act, String language) {
        var question =
                switch (act) {
                    case LinkAct.Stop(var category) ->
                            say("sure_one", language, Map.of("title", title(category, language)));
                    case LinkAct.StopAll _, LinkAct.Allow _, LinkAct.AllowAll _, LinkAct.Hours _ ->
                            say("sure_all", language);
                };
        var fields = new LinkedHashMap<String, String>();
        fields.put("act", act instanceof LinkAct.Stop ? "stop" : "stop_all");
        if (act instanceof LinkAct.Stop(var category)) {
            fields.put("what", category.name());
        }
        fields.put("sure", "yes");
        var body =
                tag("h1", question)
                        + tag("p", say("sure_note", language))
                        + form(fields, "", say("yes", language), "danger", language)
                        + "<p><a class=\"button\" href=\"?lang=%s\">%s</a></p>"
                                .formatted(language, say("no", language));
        return page(question, body, language);
    }

    /// One sentence, for a link that nobody knows or that asks too often.
    String sentence(String key, String language) {
        var title = say(key + "_title", language);
        return page(title, tag("h1", title) + tag("p", say(key, language)), language);
    }

    private String sent(LinkState state, String language) {
        var list =
                state.told().stream()
                        .map(told -> "<li>" + told(told, language) + "</li>")
                        .collect(Collectors.joining("\n"));
        var what = list.isEmpty() ? tag("p", say("nothing", language)) : tag("ul", list);
        return section(say("sent", language), what + tag("p", say("why", language)));
    }

    private String told(ToldRepository.Told told, String language) {
        var lines = new ArrayList<String>();
        lines.add(tag("strong", capital(title(told.category(), language))));
        lines.add(say("at", language, Map.of("at", told.at())));
        lines.add(
                told.department() == null
                        ? say("from_city", language)
                        : say("from", language, Map.of("department", told.department())));
        if (told.centre() != null) {
            lines.add(say("centre", language, Map.of("centre", told.centre())));
        }
        if (told.hours() != null) {
            lines.add(say("hours", language, Map.of("hours", told.hours())));
        }
        return String.join("<br>", lines);
    }

    private String stops(LinkState state, String language) {
        var parts = new ArrayList<String>();
        if (state.stopped()) {
            parts.add(tag("p", say("is_stopped", language)));
            parts.add(act("allow_all", null, say("allow_all", language), "", language));
        } else {
            categories(state).forEach(category -> parts.add(switchOf(category, state, language)));
            parts.add(act("stop_all", null, say("stop_all", language), "danger", language));
        }
        return section(say("stop_title", language), String.join("\n", parts));
    }

    /// Those that came, and those that were stopped before.
    private static List<Category> categories(LinkState state) {
        var all = new ArrayList<>(state.unwanted());
        state.told().stream()
                .map(ToldRepository.Told::category)
                .filter(Category::canBeStopped)
                .forEach(all::add);
        return all.stream().distinct().sorted(Comparator.naturalOrder()).toList();
    }

    private String switchOf(Category category, LinkState state, String language) {
        var stopped = state.unwanted().contains(category);
        var label =
                say(
                        stopped ? "allow_one" : "stop_one",
                        language,
                        Map.of("title", title(category, language)));
        return act(stopped ? "allow" : "stop", category, label, "", language);
    }

    private String hours(@Nullable Night own, String language) {
        var night = Objects.requireNonNullElse(own, new Night(city.from(), city.until()));
        var now =
                night.from().equals(night.until())
                        ? say("hours_never", language)
                        : say(
                                "hours_now",
                                language,
                                Map.of("from", text(night.from()), "until", text(night.until())));
        var inner =
                "<div class=\"row\">%s%s</div>"
                        .formatted(
                                hour("from", night.from(), language),
                                hour("until", night.until(), language));
        return section(
                say("hours_title", language),
                tag("p", now)
                        + form(Map.of("act", "hours"), inner, say("save", language), "", language)
                        + act("hours_none", null, say("hours_none", language), "", language)
                        + act("hours_usual", null, say("hours_usual", language), "", language));
    }

    private static String text(LocalTime time) {
        return time.toString();
    }

    private String hour(String name, LocalTime chosen, String language) {
        var options =
                IntStream.range(0, 24)
                        .mapToObj(hour ->
                                "<option value=\"%d\"%s>%02d:00</option>"
                                        .formatted(
                                                hour,
                                                hour == chosen.getHour() ? " selected" : "",
                                                hour))
                        .collect(Collectors.joining());
        return "<p><label for=\"%1$s\">%2$s</label><select id=\"%1$s\" name=\"%1$s\">%3$s</select></p>"
                .formatted(name, say("hours_" + name, language), options);
    }

    private String bots(String language) {
        var links = new ArrayList<String>();
        if (settings.telegram() != null) {
            links.add(bot(settings.telegram(), "telegram", language));
        }
        if (settings.vk() != null) {
            links.add(bot(settings.vk(), "vk", language));
        }
        if (settings.webChat()) {
            links.add(bot(URI.create("/"), "web", language));
        }
        return links.isEmpty()
                ? ""
                : section(
                        say("bot_title", language),
                        tag("p", say("bot_note", language)) + String.join("\n", links));
    }

    private String bot(URI address, String name, String language) {
        return "<p><a class=\"button\" rel=\"noreferrer\" href=\"%s\">%s</a></p>"
                .formatted(htmlEscape(address.toString()), say(name, language));
    }

    private String act(
            String act, @Nullable Category what, String label, String style, String language) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("act", act);
        if (what != null) {
            fields.put("what", what.name());
        }
        return form(fields, "", label, style, language);
    }

    private static String form(
            Map<String, String> fields, String inner, String label, String style, String language) {
        var hidden = new StringBuilder();
        fields.forEach((name, value) ->
                hidden.append(
                        "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(name, value)));
        return """
        <form method="post" action="?lang=%s">%s%s<button class="button %s">%s</button></form>
        """
                .formatted(language, hidden, inner, style, label);
    }

    private static String section(String title, String inner) {
        return "<section>" + tag("h2", title) + inner + "</section>";
    }

    private static String tag(String name, String inner) {
        return "<" + name + ">" + inner + "</" + name + ">";
    }

    private String title(Category category, String language) {
        var key = "notice.title_" + category.name().toLowerCase(Locale.ROOT);
        return words.text(key, language, Map.of()).text();
    }

    private static String capital(String text) {
        var escaped = htmlEscape(text);
        return escaped.substring(0, 1).toUpperCase(Locale.ROOT) + escaped.substring(1);
    }

    private String say(String key, String language) {
        return say(key, language, Map.of());
    }

    private String say(String key, String language, Map<String, ?> arguments) {
        return htmlEscape(words.text("notice.link_" + key, language, arguments).text());
    }

    private String page(String title, String body, String language) {
        var others =
                languages.stream()
                        .filter(other -> !other.equals(language))
                        .map(other ->
                                "<a href=\"?lang=%1$s\" lang=\"%1$s\" hreflang=\"%1$s\">%2$s</a>"
                                        .formatted(other, say("language", other)))
                        .collect(Collectors.joining(" "));
        return """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex, nofollow">
        <meta name="referrer" content="no-referrer">
        <meta name="color-scheme" content="light dark">
        <title>%s</title>
        <link rel="icon" href="/chat/logo.svg">
        <link rel="stylesheet" href="/link/page.css">
        </head>
        <body>
        <header><img src="/chat/logo.svg" alt="" width="32" height="32"><b>%s</b>%s</header>
        <main>
        %s
        </main>
        </body>
        </html>
        """
                .formatted(language, title, say("brand", language), others, body);
    }
}
