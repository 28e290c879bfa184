package city.okno.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StemsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "идея идеи идею идеей идей идеям идеями идеях",
                "пандус пандуса пандусу пандусом пандусы пандусов пандусам пандусами",
                "документ документы документов документами",
                "запись записи записью записей записаться записался записалась записать",
                "предложить предложу предложил предложила предложите предложение предложения",
                "голосовать голосую голосует голосовал голосование голосования голос голоса",
                "детский детская детского детскому детские детских детскими",
                "мой моя мое мои",
                "vote votes voting voted",
                "city cities",
            })
    void givesFormsOfOneWordOneStem(String forms) {
        assertThat(forms.split(" "))
                .extracting(Stems::of)
                .containsOnly(Stems.of(forms.split(" ")[0]));
    }

    @Test
    void leavesAtLeastTwoLetters() {
        assertThat(Stems.of("я")).isEqualTo("я");
        assertThat(Stems.of("ее")).isEqualTo("ее");
        assertThat(Stems.of("все")).isEqualTo("вс");
    }
}
