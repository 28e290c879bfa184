package city.okno.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// The formula of the index written without any index, to check it.
final class PlainCosine {

    private PlainCosine() {}

    static double of(Collection<String> texts, String one, String other) {
        Map<String, Double> a = weighted(texts, one);
        Map<String, Double> b = weighted(texts, other);
        double dot = 0;
        for (Map.Entry<String, Double> gram : a.entrySet()) {
            dot += gram.getValue() * b.getOrDefault(gram.getKey(), 0.0);
        }
        return dot / (length(a) * length(b));
    }

    private static Map<String, Double> weighted(Collection<String> texts, String text) {
        Map<String, Double> weighted = new HashMap<>();
        grams(text)
                .forEach((gram, count) -> {
                    long holders = texts.stream().filter(t -> grams(t).containsKey(gram)).count();
                    double weight = Math.log((1.0 + texts.size()) / (1.0 + holders)) + 1;
                    weighted.put(gram, count * weight);
                });
        return weighted;
    }

    private static Map<String, Integer> grams(String text) {
        Map<String, Integer> grams = new HashMap<>();
        for (String word : NormalForm.words(text)) {
            String marked = "_" + word + "_";
            for (int i = 0; i + 3 <= marked.length(); i++) {
                grams.merge(marked.substring(i, i + 3), 1, Integer::sum);
            }
        }
        return grams;
    }

    private static double length(Map<String, Double> vector) {
        return Math.sqrt(vector.values().stream().mapToDouble(w -> w * w).sum());
    }
}
