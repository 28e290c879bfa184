package city.okno.script.change;

import city.okno.script.flow.Condition;
import city.okno.script.flow.Flow;
import city.okno.script.flow.Place;
import city.okno.script.flow.Word;
import city.okno.script.words.TextBook;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A flow without what makes no difference to anybody who talks: where its parts stand in the file.
/// Words are what they say. A component that a later version adds to a step takes part by itself.
final class Essence {

    private final TextBook book;

    private Essence(TextBook book) {
        this.book = book;
    }

    /// Equal for flows that do and say the same.
    static Object of(Flow flow, TextBook book) {
        return new Essence(book).parts(flow);
    }

    private @Nullable Object of(@Nullable Object part) {
        return switch (part) {
            case null -> null;
            case Word word -> said(word);
            case Condition condition -> condition.source();
            case Record record -> parts(record);
            case List<?> list -> all(list);
            case Set<?> set -> set.stream().map(this::of).collect(Collectors.toSet());
            case Map<?, ?> map -> {
                var all = new LinkedHashMap<Object, @Nullable Object>();
                map.forEach((key, value) -> all.put(key, of(value)));
                yield all;
            }
            default -> part;
        };
    }

    private List<@Nullable Object> all(List<?> parts) {
        var all = new ArrayList<@Nullable Object>();
        parts.forEach(part -> all.add(of(part)));
        return all;
    }

    private List<@Nullable Object> parts(Record record) {
        var parts = new ArrayList<@Nullable Object>();
        parts.add(record.getClass().getSimpleName());
        for (var component : record.getClass().getRecordComponents()) {
            if (component.getType() != Place.class) {
                parts.add(of(value(record, component)));
            }
        }
        return parts;
    }

    private List<Object> said(Word word) {
        return book.find(word.key()).stream()
                .map(text ->
                        (Object)
                                List.of(text.language(), text.message().pattern(), text.synonyms()))
                .toList();
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot read " + component, impossible);
        }
    }
}
