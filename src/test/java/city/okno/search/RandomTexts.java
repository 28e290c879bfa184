package city.okno.search;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Texts by chance, the same for the same seed.
final class RandomTexts {
    private static final List<String> SUBJECTS =
            List.of(
                    "пандус",
                    "кофейный автомат",
                    "детский уголок",
                    "стойка",
                    "электронная очередь",
                    "кабинка для фото",
                    "парковка",
                    "скамейка",
                    "навигация",
                    "банкомат",
                    "терминал",
                    "беспроводная сеть",
                    "зарядка для телефона",
                    "гардероб",
                    "кулер с водой",
                    "комната матери и ребёнка",
                    "велопарковка",
                    "кондиционер",
                    "книжный шкаф");
    private static final List<String> ACTS =
            List.of(
                    "поставить",
                    "сделать удобнее",
                    "отремонтировать",
                    "убрать",
                    "расширить",
                    "покрасить",
                    "открыть пораньше",
                    "проверить",
                    "обновить",
                    "перенести",
                    "сделать бесплатно");
    private static final List<String> PLACES =
            List.of(
                    "у входа",
                    "в зале ожидания",
                    "возле окна выдачи",
                    "на первом этаже",
                    "рядом с остановкой",
                    "в каждом районе",
                    "для пожилых людей",
                    "для родителей с колясками",
                    "для слабовидящих",
                    "по выходным");

    private RandomTexts() {}

    static String idea(Random random) {
        return Stream.of(ACTS, SUBJECTS, PLACES, PLACES, SUBJECTS, PLACES)
                .limit(3 + random.nextInt(4))
                .map(words -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining(" "));
    }

    /// Any code points at all, also those that make no sense beside each other.
    static String anything(Random random, int most) {
        int length = random.nextInt(most);
        return random.ints(0, 0x2_0000)
                .map(c -> random.nextBoolean() ? c % 0x500 : c)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .limit(length)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
