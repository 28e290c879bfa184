package city.okno.conversation.engine;

import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A small feature for engine tests: topics, similar ideas and submitting.
final class Ideas implements Actions {

    static final String WORDS =
            """
            title_submit: Идея
            title_find: Поиск
            ask_topic: О чём идея?
            ask_title: Как назовём?
            ask_title_again: Ещё раз — название?
            title_short: Слишком коротко.
            title_example: "Например: скамейки у входа."
            ask_body: Опишите подробнее.
            ask_photos: Пришлите фотографии.
            ask_day: Когда?
            past: Этот день прошёл.
            ask_tags: Отметьте нужное.
            tags_a: Удобство
            tags_b: Чистота
            tags_c: Дети
            ready: Хватит
            ask_review: "Тема «{topic}», название «{title}». Отправляем?"
            label_topic: Тема
            label_title: Название
            label_body: Описание
            similar: Есть похожие.
            same_as_none: Моя другая
            ask_same_as: Ваша — одна из них?
            thanks: Спасибо, идея № {number}.
            limit: На сегодня хватит.
            supported: Поддержали.
            ask_word: Какое слово?
            found: "Ищу «{word}»."
            secret: Тайное.
            title_secret: Тайна
            start:
              ideas.submit:
                commands: [idea]
                phrases: [предложить идею, новая идея]
                links: ["topic_{topic}"]
              ideas.find:
                commands: [find]
                phrases: [найти идею]
              ideas.secret:
                commands: [secret]
                phrases: [показать тайну]
            """;

    static final String SUBMIT =
            """
            flow: ideas.submit
            title: words.title_submit
            menu: 10
            takes: [topic]
            slots:
              topic: { type: choice, from: ideas.topics }
              title: { type: text, min: 5, max: 40 }
              same_as: { type: choice }
              body: { type: text, min: 5, max: 300, optional: true }
              photos: { type: photo, max: 3, optional: true }
              review: { type: yes_no }
            expire: { after: P3D, remind: [PT2H, P1D] }
            steps:
              - ask: topic
              - ask: title
                retry: [words.title_short, words.title_example]
              - do: ideas.similar
                with: { title: slots.title }
                on:
                  Found: same_as
                  Nothing: body
              - ask: same_as
                options: { each: result.ideas, value: id, label: title, also: [none] }
                on: { none: body, else: support }
              - ask: body
              - ask: photos
                done: words.ready
              - ask: review
                on: { "yes": send, "no": { correct: [topic, title, body] } }
              - id: send
                do: ideas.submit
                with: { topic: slots.topic, title: slots.title, body: slots.body }
                on:
                  Submitted: { say: words.thanks, end: submitted }
                  LimitReached: { say: words.limit, end: refused }
              - id: support
                do: ideas.support
                with: { idea: slots.same_as }
                on: { Supported: { say: words.supported, end: supported } }
            """;

    static final String FIND =
            """
            flow: ideas.find
            title: words.title_find
            menu: 20
            slots:
              word: { type: text, min: 2, max: 40 }
            steps:
              - ask: word
              - say: words.found
                end: found
            """;

    static final String SECRET =
            """
            flow: ideas.secret
            title: words.title_secret
            menu: 30
            roles: [moderator]
            steps:
              - say: words.secret
                end: told
            """;

    private final List<String> topics;
    private final List<String> submitted = new ArrayList<>();

    Ideas(String... topics) {
        this.topics = List.of(topics);
    }

    static Scripts scripts() {
        return Scripts.withPatterns()
                .file("ideas/words.ru.yaml", WORDS)
                .file("ideas/words.en.yaml", WORDS)
                .file("ideas/submit.flow.yaml", SUBMIT)
                .file("ideas/find.flow.yaml", FIND)
                .file("ideas/secret.flow.yaml", SECRET);
    }

    static Rehearsal rehearsal() {
        return new Rehearsal(scripts(), new Ideas("Скамейки", "Wi-Fi", "Детский уголок"));
    }

    record None() {}

    record Title(String title) {}

    record Idea(long id, String title) {}

    record Draft(String topic, String title, @Nullable String body) {}

    record Support(long idea) {}

    sealed interface Similar {
        record Found(List<Idea> ideas) implements Similar {}

        record Nothing() implements Similar {}
    }

    sealed interface Submission {
        record Submitted(long number) implements Submission {}

        record LimitReached() implements Submission {}
    }

    record Supported() {}

    @Override
    public void register(ActionRegistry registry) {
        registry.choices(
                "ideas.topics",
                None.class,
                (_, _) ->
                        IntStream.range(0, topics.size())
                                .mapToObj(i -> new Choice(String.valueOf(i + 1), topics.get(i)))
                                .toList());
        registry.on("ideas.similar", Title.class, Similar.class, (with, _) -> similar(with));
        registry.on("ideas.submit", Draft.class, Submission.class, (with, _) -> submit(with));
        registry.on("ideas.support", Support.class, Supported.class, (_, _) -> new Supported());
    }

    private static Similar similar(Title with) {
        return with.title().contains("пандус")
                ? new Similar.Found(List.of(new Idea(17, "Пандус"), new Idea(18, "Два пандуса")))
                : new Similar.Nothing();
    }

    private Submission submit(Draft draft) {
        submitted.add(Map.of("title", draft.title()).toString());
        return submitted.size() > 3
                ? new Submission.LimitReached()
                : new Submission.Submitted(100 + submitted.size());
    }
}
