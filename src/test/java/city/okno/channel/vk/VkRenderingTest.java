package city.okno.channel.vk;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Rendering.Shown;
import java.util.List;
import org.junit.jupiter.api.Test;

class VkRenderingTest {

    private final VkRendering rendering = new VkRendering();

    @Test
    void showsWhatStandsOnButtons() {
        assertThat(rendering.of(VkLetters.asking(VkLetters.button("Да"), VkLetters.button("Нет"))))
                .containsExactly(new Shown("Придёте?", List.of(List.of("Да", "Нет"))));
    }

    @Test
    void showsButtonsUnderTheLastOfSeveralMessages() {
        var words = "Поставить у подъезда новую лавочку со спинкой";
        assertThat(rendering.of(VkLetters.asking(VkLetters.button(words))))
                .containsExactly(new Shown("Придёте?\n\n1. " + words, List.of(List.of("1"))));
        assertThat(rendering.of(VkLetters.saying("слово ".repeat(800)))).hasSize(2);
    }
}
